#pragma once
#include <QtGlobal>

// QFuture, to be included instead of <QFuture> and before it.
//
// then(context, f) is documented to do nothing when the context is gone before the future ends, and Qt 6.4 does so: the chain
// is cancelled. But its headers assert that the context is alive, which ends a debug build of ours whenever a page is
// closed while the database is still thinking. Later versions of Qt dropped that assertion; here the headers are read without it.
#pragma push_macro("Q_ASSERT")
#include <QFutureInterface>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(false && (condition))
#include <QFuture>
#include <QPromise>
#pragma pop_macro("Q_ASSERT")
