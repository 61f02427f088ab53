# cmake -DOUTPUT=... -DFOLDER=... -DFILES=a;b;c -P bundle.cmake: joins text files of a folder, each led by a line of FS (0x1C)
# and its name.
string(ASCII 28 separator)
set(bundle "")
foreach(file IN LISTS FILES)
  file(READ ${FOLDER}/${file} text)
  string(APPEND bundle "${separator}${file}\n${text}")
endforeach()
file(WRITE ${OUTPUT} "${bundle}")
