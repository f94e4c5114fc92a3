#include "main/window/restore_first.h"
#include <QPromise>
#include <chrono>
#include <thread>

namespace laci {
namespace {

constexpr auto kPatience = std::chrono::seconds{30};
constexpr auto kBetween = std::chrono::milliseconds{200};

Result<RestoreDone> patiently(const RestoreOrder &order)
{
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        auto done = restoreFile(order, nullptr);
        if (done || keepTroubleOf(done.error()) != KeepTrouble::InUse || std::chrono::steady_clock::now() > end)
            return done;
        std::this_thread::sleep_for(kBetween);
    }
}

} // namespace

Pending<RestoreDone> restoreFirst(const RestoreOrder &order)
{
    QPromise<Result<RestoreDone>> answer;
    answer.start();
    auto future = answer.future();
    // It ends by itself and touches nothing but its files.
    std::thread([order, answer = std::move(answer)]() mutable {
        answer.addResult(patiently(order));
        answer.finish();
    }).detach();
    return future;
}

} // namespace laci
