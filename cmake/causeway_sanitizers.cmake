# CAUSEWAY_SANITIZE=address (with undefined), thread or fuzzer; empty for none.
set(CAUSEWAY_SANITIZE "" CACHE STRING "address, thread or fuzzer")

if(CAUSEWAY_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(CAUSEWAY_SANITIZE STREQUAL "thread")
    # Without warnings, which the other presets give: this sanitizer keeps GCC 12 from seeing how long strings are and what is set.
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -w)
    add_link_options(-fsanitize=thread)
elseif(CAUSEWAY_SANITIZE STREQUAL "fuzzer")
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
elseif(CAUSEWAY_SANITIZE)
    message(FATAL_ERROR "CAUSEWAY_SANITIZE: address, thread or fuzzer, not ${CAUSEWAY_SANITIZE}")
endif()
