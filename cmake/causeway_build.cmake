# How every target of Causeway is compiled, and the three functions that declare one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# One flag for libraries and programs (CMake's own property has two): they share precompiled headers.
add_compile_options(-fPIC)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(causeway_warnings INTERFACE)
target_compile_options(causeway_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    # Where GCC 12 optimises it is wrong about inlined strings: uninitialised in every std::variant, written beyond their end. The address sanitizer
    # sees the real ones.
    "$<$<CONFIG:RelWithDebInfo>:-Wno-maybe-uninitialized;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>")

include(causeway_sanitizers)

# causeway_precompiled_headers(NAME HEADERS <a.h> LIBS x): headers that cost most of a small file's compile time, compiled once for all targets that
# REUSE_FROM it. Where a target's definitions differ, the compiler reads the headers as ever.
set(CMAKE_PCH_WARN_INVALID OFF)
function(causeway_precompiled_headers name)
    cmake_parse_arguments(ARG "" "" "HEADERS;LIBS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE causeway_warnings ${ARG_LIBS})
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

find_program(CAUSEWAY_MOLD mold)
if(CAUSEWAY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# causeway_module(NAME wallet SOURCES src/a.cpp USES base crypto LIBS OpenSSL::Crypto)
# A static library causeway::<name> with its public headers in include/. USES are Causeway modules and part of the
# public interface; LIBS are third-party libraries and stay private.
function(causeway_module)
    cmake_parse_arguments(ARG "" "NAME" "SOURCES;USES;LIBS" ${ARGN})
    add_library(causeway_${ARG_NAME} STATIC ${ARG_SOURCES})
    add_library(causeway::${ARG_NAME} ALIAS causeway_${ARG_NAME})
    target_include_directories(causeway_${ARG_NAME} PUBLIC include PRIVATE src)
    list(TRANSFORM ARG_USES PREPEND causeway::)
    target_link_libraries(causeway_${ARG_NAME} PUBLIC ${ARG_USES} PRIVATE causeway_warnings ${ARG_LIBS})
    target_precompile_headers(causeway_${ARG_NAME} REUSE_FROM causeway_pch_sdk)
endfunction()

# causeway_test(MODULE wallet SOURCES tst_a.cpp tst_b.cpp LIBS causeway::wallet)
# One executable for a module, one ctest for each tst_*.cpp in it (suite name = file name without tst_).
function(causeway_test)
    cmake_parse_arguments(ARG "" "MODULE;KIND;TIMEOUT" "SOURCES;LIBS" ${ARGN})
    if(NOT ARG_KIND)
        set(ARG_KIND unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set(target ${ARG_KIND}_${ARG_MODULE})
    add_executable(${target} ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE causeway_warnings causeway_test_support ${ARG_LIBS})
    target_precompile_headers(${target} REUSE_FROM causeway_pch_tests)
    foreach(source IN LISTS ARG_SOURCES)
        get_filename_component(name ${source} NAME_WE)
        if(name MATCHES "^tst_(.*)$")
            set(suite ${CMAKE_MATCH_1})
            add_test(NAME ${ARG_KIND}.${ARG_MODULE}.${suite} COMMAND ${target} ${suite})
            set_tests_properties(${ARG_KIND}.${ARG_MODULE}.${suite} PROPERTIES
                TIMEOUT ${ARG_TIMEOUT} LABELS ${ARG_KIND} SKIP_REGULAR_EXPRESSION "CAUSEWAY-SKIP-SUITE"
                ENVIRONMENT "LANG=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=*.debug=false")
        endif()
    endforeach()
endfunction()
