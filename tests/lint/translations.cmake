# ctest runs: cmake -DROOT=… -DLUPDATE=… -DWORK=… -P translations.cmake. Every string on the screen stands in both languages.
foreach(language id en)
    file(COPY ${ROOT}/translations/laci_${language}.ts DESTINATION ${WORK})
    set(ts ${WORK}/laci_${language}.ts)
    execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -locations none ${ROOT}/ui ${ROOT}/app/main/window -ts ${ts}
                    RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "lupdate failed for ${language}")
    endif()
    file(STRINGS ${ts} unfinished REGEX "type=\"unfinished\"")
    file(STRINGS ${ts} messages REGEX "<message")
    list(LENGTH unfinished missing)
    list(LENGTH messages all)
    message(STATUS "${language}: ${all} strings, ${missing} without words")
    # English source text is English; its file only holds the plural forms.
    if(missing GREATER 0)
        message(SEND_ERROR "translations/laci_${language}.ts lacks ${missing} strings")
    endif()
endforeach()
