# CAUSEWAY_SANITIZE=address (with undefined), thread or fuzzer; empty for none.
set(CAUSEWAY_SANITIZE "" CACHE STRING "address, thread or fuzzer")

if(CAUSEWAY_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(CAUSEWAY_SANITIZE STREQUAL "thread")
    # GCC 12 sees strings copied beyond their end where this sanitizer keeps it from seeing how long they are.
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -Wno-array-bounds)
    add_link_options(-fsanitize=thread)
elseif(CAUSEWAY_SANITIZE STREQUAL "fuzzer")
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
elseif(CAUSEWAY_SANITIZE)
    message(FATAL_ERROR "CAUSEWAY_SANITIZE: address, thread or fuzzer, not ${CAUSEWAY_SANITIZE}")
endif()
