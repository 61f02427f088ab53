# gainsay_room(NAME SOURCES ...): the static library gainsay_NAME, with the house's warnings and sanitizers.
# Files include each other by their path from the top ("grammar/token.hpp"), public headers as "gainsay/claim.hpp".
function(gainsay_options target)
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")  # GCC 12 warns of overlaps inside its own std::string (bug 105651)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
  endif()
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
  if(GAINSAY_SANITIZE)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer>)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
  if(GAINSAY_COVERAGE)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:--coverage>)
    target_link_options(${target} PRIVATE --coverage)
  endif()
endfunction()

# Programs take their memory from mimalloc: reading makes many small vectors. Sanitizers bring an allocator of their own.
function(gainsay_allocator target)
  if(NOT GAINSAY_SANITIZE)
    target_link_libraries(${target} PRIVATE mimalloc)
  endif()
endfunction()

function(gainsay_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES" ${ARGN})
  add_library(gainsay_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(gainsay_${name} PUBLIC gainsay_types)
  gainsay_options(gainsay_${name})
endfunction()

# gainsay_test(NAME SOURCES ... ROOMS ...): a GoogleTest executable run by one plain add_test, so that no test found at
# build time can go missing at run time.
function(gainsay_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;ROOMS" ${ARGN})
  add_executable(test_${name} ${TEST_SOURCES})
  list(TRANSFORM TEST_ROOMS PREPEND gainsay_)
  target_link_libraries(test_${name} PRIVATE ${TEST_ROOMS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(test_${name} PRIVATE GAINSAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gainsay_options(test_${name})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
