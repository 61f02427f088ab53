# embed(TARGET SYMBOL FILE): puts the bytes of FILE into TARGET's read-only data as `extern const unsigned char
# SYMBOL_begin[], SYMBOL_end[]` (C linkage). The one binary then needs no data files beside it, and the system maps the
# pages it touches. FILE may be a build product.
function(embed target symbol file)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT "    .section .rodata
    .global @symbol@_begin
    .global @symbol@_end
    .balign 16
@symbol@_begin:
    .incbin \"@file@\"
@symbol@_end:
    .byte 0
    .section .note.GNU-stack,\"\",%progbits
")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${assembly})
endfunction()
