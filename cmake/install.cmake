# What `cmake --install` puts where. The program needs none of the data files beside it (they are embedded); rules and
# model are installed to be read, copied and credited.
install(TARGETS gainsay RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/gainsay DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY cases/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay FILES_MATCHING PATTERN "*.rules")
install(DIRECTORY grammar/model DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay
  FILES_MATCHING PATTERN "*.model" PATTERN "README.md" PATTERN "LICENSE*")
install(FILES app/report/report.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay)
install(FILES app/man/gainsay.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
set(GAINSAY_WORDNET_LICENCE /usr/share/doc/wordnet-base/copyright CACHE FILEPATH "WordNet's licence: its data is in the program")
if(EXISTS ${GAINSAY_WORDNET_LICENCE})
  install(FILES ${GAINSAY_WORDNET_LICENCE} DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE.wordnet)
endif()
