# causeway_qml_module(NAME Controls QML Button.qml ... SINGLETONS Theme.qml RESOURCES icons/home.svg SOURCES a.cpp USES Theme LIBS Qt6::Svg)
# A static QML module Causeway.<NAME> in :/qt/qml, as target causeway_qml_<name>. Linking causeway::qml_<name> is enough:
# it brings the plugin and the modules it USES. DEPENDENCIES are QML modules that its C++ types refer to.
# Qt 6.4 has no default resource prefix and no qt_policy: both said here.
function(causeway_qml_module)
    cmake_parse_arguments(ARG "" "NAME" "QML;SINGLETONS;RESOURCES;SOURCES;USES;LIBS;DEPENDENCIES" ${ARGN})
    string(TOLOWER ${ARG_NAME} lower)
    set(target causeway_qml_${lower})
    set(CMAKE_AUTOMOC ON)
    if(ARG_SINGLETONS)
        set_source_files_properties(${ARG_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endif()
    qt_add_qml_module(${target} STATIC
        URI Causeway.${ARG_NAME} VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${QT_QML_OUTPUT_DIRECTORY}/Causeway/${ARG_NAME}
        IMPORT_PATH ${QT_QML_OUTPUT_DIRECTORY}
        QML_FILES ${ARG_QML} ${ARG_SINGLETONS}
        RESOURCES ${ARG_RESOURCES}
        SOURCES ${ARG_SOURCES}
        DEPENDENCIES ${ARG_DEPENDENCIES})
    target_link_libraries(${target} PUBLIC Qt6::Quick ${ARG_LIBS})
    # A compiled QML file is three seconds of the same headers: together they cost what a few do.
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    add_library(causeway_with_qml_${lower} INTERFACE)
    add_library(causeway::qml_${lower} ALIAS causeway_with_qml_${lower})
    target_link_libraries(causeway_with_qml_${lower} INTERFACE ${target} ${target}plugin)
    foreach(used IN LISTS ARG_USES)
        string(TOLOWER ${used} used)
        target_link_libraries(causeway_with_qml_${lower} INTERFACE causeway::qml_${used})
        add_dependencies(${target} causeway_qml_${used})
        if(TARGET ${target}_qmllint) # there is none where a module has no QML
            add_dependencies(${target}_qmllint causeway_qml_${used})
        endif()
    endforeach()
endfunction()
