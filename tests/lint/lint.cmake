# ctest runs: cmake -DROOT=<source dir> -P lint.cmake. What the compiler cannot see, and the room table once more.
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp)
list(LENGTH files count)
if(count LESS 20)
    message(FATAL_ERROR "lint saw only ${count} files below ${ROOT}")
endif()

# 1. Things that belong in one place, or nowhere: pattern @ the only places that may hold it @ why.
set(rules
    "QNetworkAccessManager @ ^app/http/ @ one network door"
    "#include <QSql @ ^$ @ one database door, and not by Qt"
    "sqlite3\\.h @ ^app/persistence/ @ one database door"
    "[.>]exec\\(\\) @ ^app/persistence/|^app/main/ @ no nested event loops"
    "setTransferTimeout @ ^$ @ its timer outlives the reply; see http/"
    "QEventLoop|processEvents|waitForFinished|waitForReadyRead @ ^$ @ nothing waits on the GUI thread"
    "[^a-zA-Z_:]tr\\( @ ^ui/|^app/main/ @ words for people are made in ui/"
    "#include \"\\.\\./ @ ^$ @ includes name their room"
    "httplib @ ^app/sandbox/|^app/customer_page/ @ who serves pages"
    "qrencode @ ^app/qris/ @ one QR encoder"
    "zint\\.h @ ^app/labels/ @ one drawer of barcodes"
    "keychain @ ^app/secrets/|^app/main/|^app/settings/|^ui/ @ one way to secrets"
    "TODO|FIXME|XXX @ ^$ @ what is not finished is not there"
    "ignoreSslErrors|VerifyNone @ ^$ @ certificates are checked"
    "[^a-zA-Z_](double|float) [a-zA-Z_] @ ^ui/|^app/base/|^app/http/|^app/main/|^app/qris/qr_matrix @ no floating point near money")
foreach(rule IN LISTS rules)
    string(REGEX MATCH "^(.*[^ ]) @ (.*[^ ]) @ (.*)$" _ "${rule}")
    set(pattern "${CMAKE_MATCH_1}")
    set(home "${CMAKE_MATCH_2}")
    set(why "${CMAKE_MATCH_3}")
    foreach(file IN LISTS files)
        if(file MATCHES "${home}")
            continue()
        endif()
        file(STRINGS ${ROOT}/${file} hits REGEX "${pattern}")
        list(FILTER hits EXCLUDE REGEX "^ *//|// .*(${pattern})")
        if(hits)
            message(SEND_ERROR "${file}: '${pattern}' belongs only in ${home} (${why}): ${hits}")
        endif()
    endforeach()
endforeach()

# 2. Who may include whom: the table in CMakeLists.txt, closed over USES.
file(STRINGS ${ROOT}/CMakeLists.txt table REGEX "^laci_room\\(")
set(rooms "")
foreach(line IN LISTS table)
    string(REGEX MATCH "^laci_room\\(([a-z/_]+)" _ "${line}")
    set(room ${CMAKE_MATCH_1})
    list(APPEND rooms ${room})
    set(may_${room} ${room})
    if(line MATCHES "USES ([a-z/_ ]+)")
        string(REGEX REPLACE " +" ";" uses "${CMAKE_MATCH_1}")
        foreach(used IN LISTS uses)
            if(used)
                list(APPEND may_${room} ${may_${used}})
            endif()
        endforeach()
    endif()
endforeach()
list(LENGTH rooms room_count)
if(room_count LESS 15)
    message(FATAL_ERROR "lint read only ${room_count} rooms from CMakeLists.txt")
endif()
foreach(file IN LISTS files)
    if(file MATCHES "^app/main/")
        continue()
    endif()
    string(REGEX MATCH "^(app/)?(ui/[a-z_]+|[a-z_]+)/" _ "${file}")
    set(room ${CMAKE_MATCH_2})
    if(NOT room IN_LIST rooms)
        message(SEND_ERROR "${file}: its folder is no room of the table")
        continue()
    endif()
    file(STRINGS ${ROOT}/${file} includes REGEX "^#include \"[a-z_]+/")
    foreach(include IN LISTS includes)
        string(REGEX MATCH "\"(ui/[a-z_]+|[a-z_]+)/" _ "${include}")
        if(NOT CMAKE_MATCH_1 IN_LIST may_${room})
            message(SEND_ERROR "${file}: ${room} may not use ${CMAKE_MATCH_1}")
        endif()
    endforeach()
endforeach()

# 3. A file is one thing.
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} lines)
    file(READ ${ROOT}/${file} text)
    string(REGEX MATCHALL "\n" newlines "${text}")
    list(LENGTH newlines length)
    set(most 450)
    if(file MATCHES "^ui/shell/main_window")
        set(most 300)
    endif()
    if(length GREATER most)
        message(SEND_ERROR "${file}: ${length} lines; at most ${most}")
    endif()
endforeach()
