# cmake -DOUTPUT=... -DFILES=a;b;c -P bundle.cmake: joins text files, each led by a line of FS (0x1C) and its name.
string(ASCII 28 separator)
set(bundle "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  get_filename_component(name ${file} NAME)
  string(APPEND bundle "${separator}${name}\n${text}")
endforeach()
file(WRITE ${OUTPUT} "${bundle}")
