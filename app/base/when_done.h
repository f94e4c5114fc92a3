#pragma once
#include "base/letter_box.h"
#include "base/result.h"
#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

namespace laci {

/// Calls `then(const Result<T> &)` on the thread of `context` once `future` has ended; never, when the context dies first.
/// Always from the event loop, so the caller's state is complete and nothing is entered twice. Called on the thread of `context`.
/// A future that ends without a result (its producer died) is told as Cancelled: the outcome is unknown.
///
/// Use it instead of future.then(context, …) wherever the context may die first: Qt 6.4.2 then runs into
/// Q_ASSERT(context) in debug builds, and between threads there is a moment in which it calls a dead object.
/// The answer is one posted event; a QFutureWatcher took five and twice the time (tests/bench/README.md).
template <class T, class Then>
void whenDone(const Pending<T> &future, QObject *context, Then then)
{
    /// Travels with the future and posts itself when that ends; where it is dropped unused, nobody will answer any more.
    class AwaitedAnswer {
    public:
        AwaitedAnswer(QObject *asker, Then what) : m_letter(std::make_unique<DoneLetter>(asker, std::move(what))), m_home(LetterBox::here()) {}
        AwaitedAnswer(AwaitedAnswer &&) noexcept = default;
        AwaitedAnswer &operator=(AwaitedAnswer &&) = delete;
        ~AwaitedAnswer()
        {
            if (m_letter)
                answer(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("ended without an answer"))));
        }
        void answer(const Result<T> &result)
        {
            m_letter->result.emplace(result);
            LetterBox::post(m_home, std::move(m_letter));
        }

    private:
        struct DoneLetter final : Letter {
            DoneLetter(QObject *asker, Then what) : context(asker), then(std::move(what)) {}
            void read() override
            {
                if (context)
                    then(std::as_const(*result));
            }
            QPointer<QObject> context;       // looked at on its own thread alone, where it can only be alive or gone
            Then then;
            std::optional<Result<T>> result;
        };
        std::unique_ptr<DoneLetter> m_letter;
        LetterBox::Address m_home;
    };
    auto kept = future;                      // then() is no member of a constant future
    kept.then(QtFuture::Launch::Sync, [awaited = AwaitedAnswer(context, std::move(then))](const Result<T> &result) mutable { awaited.answer(result); });
}

} // namespace laci
