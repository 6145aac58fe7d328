# Third-party libraries, each found once. Which folder may include which is checked by tests/arch.

find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(Protobuf REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson REQUIRED) # 3.0 or later; its own check of versions takes a newer one for another library
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libcbor REQUIRED IMPORTED_TARGET libcbor)
find_package(ZLIB REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)
if(CAUSEWAY_PLATFORM STREQUAL "linux")
    find_package(ZXing 1.4 REQUIRED)
    find_package(PNG 1.6 REQUIRED)
    find_package(JPEG REQUIRED)
endif()
find_package(yoga CONFIG QUIET)

# SQLCipher, static and by full path: a stray -lsqlite3 in front of it would silently give plaintext databases.
find_library(CAUSEWAY_SQLCIPHER libsqlcipher.a PATHS ${CAUSEWAY_DEPS}/usr/lib PATH_SUFFIXES x86_64-linux-gnu aarch64-linux-gnu
    NO_DEFAULT_PATH)
find_path(CAUSEWAY_SQLCIPHER_INCLUDE sqlcipher/sqlite3.h PATHS ${CAUSEWAY_DEPS}/usr/include NO_DEFAULT_PATH)
if(NOT CAUSEWAY_SQLCIPHER OR NOT CAUSEWAY_SQLCIPHER_INCLUDE)
    message(FATAL_ERROR "SQLCipher 4.6 is not in ${CAUSEWAY_DEPS}: run ./dev setup")
endif()
add_library(causeway_sqlcipher INTERFACE)
target_include_directories(causeway_sqlcipher SYSTEM INTERFACE ${CAUSEWAY_SQLCIPHER_INCLUDE})
target_compile_definitions(causeway_sqlcipher INTERFACE SQLITE_HAS_CODEC SQLITE_TEMP_STORE=2)
target_link_libraries(causeway_sqlcipher INTERFACE ${CAUSEWAY_SQLCIPHER} OpenSSL::Crypto Threads::Threads m ${CMAKE_DL_LIBS})
target_link_options(causeway_sqlcipher INTERFACE LINKER:--exclude-libs,libsqlcipher.a)

if(CAUSEWAY_TESTS OR CAUSEWAY_APP)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Test)
endif()
if(CAUSEWAY_APP)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Qml Quick QuickControls2 QuickTest LinguistTools Svg Multimedia)
endif()
