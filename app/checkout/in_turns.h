#pragma once
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <utility>

namespace laci {

/// act(item) for each of them: the first few now, the others a few in each turn of the event loop, so that thousands never
/// hold up the window. Ends early when `context` dies. Same thread.
template <class T, class Act>
void inTurns(QObject *context, QList<T> items, Act act)
{
    constexpr qsizetype kInOneTurn = 64;
    struct Round {
        QList<T> items;
        Act act;
        qsizetype next = 0;
    };
    struct Turn {
        QObject *context;
        std::shared_ptr<Round> round;
        void operator()() const
        {
            const qsizetype end = std::min(round->items.size(), round->next + kInOneTurn);
            const QPointer<QObject> alive = context;
            while (alive && round->next < end)
                round->act(round->items.at(round->next++));
            if (alive && round->next < round->items.size())
                QTimer::singleShot(1, context, Turn{*this});    // a posted event would come before the keys and the paint
        }
    };
    Turn{context, std::make_shared<Round>(Round{std::move(items), std::move(act)})}();
}

} // namespace laci
