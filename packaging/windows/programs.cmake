# What makes a program a Windows one: version, icon, manifest. Included by app/main/CMakeLists.txt when WIN32.
find_program(LACI_CONVERT convert REQUIRED)       # ImageMagick

set(icon ${PROJECT_BINARY_DIR}/windows/laci.ico)
set(pictures)
foreach(size 16 24 32 48 64 128 256)
    list(APPEND pictures ${PROJECT_SOURCE_DIR}/resources/icons/png/laci-${size}.png)
endforeach()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/windows)
add_custom_command(OUTPUT ${icon} COMMAND ${LACI_CONVERT} ${pictures} ${icon} DEPENDS ${pictures} COMMENT "laci.ico")

# laci_windows_program(TARGET "What it is" [CONSOLE])
function(laci_windows_program name description)
    set(LACI_PROGRAM ${name})
    set(LACI_PROGRAM_DESCRIPTION ${description})
    string(REPLACE "." "," LACI_VERSION_COMMAS ${PROJECT_VERSION})
    set(LACI_ICON ${icon})
    set(LACI_MANIFEST ${PROJECT_BINARY_DIR}/windows/${name}.manifest)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.manifest.in ${LACI_MANIFEST} @ONLY)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${PROJECT_BINARY_DIR}/windows/${name}.rc @ONLY)
    set_source_files_properties(${PROJECT_BINARY_DIR}/windows/${name}.rc PROPERTIES OBJECT_DEPENDS "${icon};${LACI_MANIFEST}")
    target_sources(${name} PRIVATE ${PROJECT_BINARY_DIR}/windows/${name}.rc)
    # No time stamp: the same source gives the same bytes.
    target_link_options(${name} PRIVATE -Wl,--no-insert-timestamp)
    if(NOT "CONSOLE" IN_LIST ARGN)
        set_target_properties(${name} PROPERTIES WIN32_EXECUTABLE ON)
    endif()
endfunction()
