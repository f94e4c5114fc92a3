# A room is a folder, a static library, and the first words of its include: app/domain -> laci_domain -> "domain/money.h".
# One table (CMakeLists.txt) drives the link line and the include path, so an undeclared include does not compile:
# a room's headers can be reached only through a farm of links that holds that one room.

option(LACI_WERROR "Treat warnings as errors" OFF)

set(LACI_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    -Werror=switch -Werror=return-type -Werror=unused-result)
if(LACI_WERROR)
    list(APPEND LACI_WARNINGS -Werror)
endif()
set(LACI_DEFINES QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

function(laci_settle target)
    target_compile_definitions(${target} PRIVATE ${LACI_DEFINES})
    target_compile_options(${target} PRIVATE ${LACI_WARNINGS})
endfunction()

# The headers nearly every file reads, compiled once for each kind of room.
function(laci_precompiled name)
    file(WRITE ${PROJECT_BINARY_DIR}/pch/${name}.cpp "")
    add_library(${name} STATIC ${PROJECT_BINARY_DIR}/pch/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE ${ARGN} tl::expected)
    laci_settle(${name})
endfunction()
laci_precompiled(laci_pch_core Qt6::Core)
target_precompile_headers(laci_pch_core PRIVATE
    ${PROJECT_SOURCE_DIR}/app/base/qt_future.h      # first: it must be read before any <QFuture>
    <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonObject> <QList> <QObject> <QPromise> <QString> <QTimer>
    <chrono> <functional> <memory> <optional> <variant> <tl/expected.hpp>)

# The same with what nearly every screen reads.
laci_precompiled(laci_pch_ui Qt6::Widgets)
target_precompile_headers(laci_pch_ui PRIVATE
    ${PROJECT_SOURCE_DIR}/app/base/qt_future.h
    <QByteArray> <QDateTime> <QFuture> <QFutureWatcher> <QHash> <QJsonObject> <QList> <QObject> <QPromise> <QString> <QTimer>
    <QAbstractItemModel> <QApplication> <QBoxLayout> <QKeyEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QWidget>
    <chrono> <functional> <memory> <optional> <variant> <tl/expected.hpp>)

function(laci_room room)
    cmake_parse_arguments(R "" "" "USES;LIBS;API_LIBS" ${ARGN})
    string(REPLACE "/" "_" name ${room})
    set(home ${PROJECT_SOURCE_DIR}/app/${room})
    if(room MATCHES "^ui/")
        set(home ${PROJECT_SOURCE_DIR}/${room})
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${home}/*.cpp ${home}/*.h)
    add_library(laci_${name} STATIC ${sources})
    set_target_properties(laci_${name} PROPERTIES LINKER_LANGUAGE CXX)

    set(farm ${PROJECT_BINARY_DIR}/rooms/${name})
    get_filename_component(parent ${farm}/${room} DIRECTORY)
    file(MAKE_DIRECTORY ${parent})
    file(CREATE_LINK ${home} ${farm}/${room} SYMBOLIC)
    target_include_directories(laci_${name} PUBLIC ${farm})

    string(REPLACE "/" "_" uses "${R_USES}")
    list(TRANSFORM uses PREPEND laci_)
    target_link_libraries(laci_${name} PUBLIC ${uses} ${R_API_LIBS} PRIVATE ${R_LIBS})
    laci_settle(laci_${name})
    if(room MATCHES "^ui/(kit|pages|shell)$")
        target_precompile_headers(laci_${name} REUSE_FROM laci_pch_ui)
    else()
        target_precompile_headers(laci_${name} REUSE_FROM laci_pch_core)
    endif()
endfunction()
