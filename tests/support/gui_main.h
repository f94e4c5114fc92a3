#pragma once
#include "ui/kit/watched_application.h"
#include <QTest>
#include <chrono>

namespace laci::test {

/// The longest step of the GUI thread that a test of screens lets pass: processor time and stalls of that thread alone, so that neither a
/// busy machine nor three tests at once make it longer (base/step_watch.h). Debug builds are held to the same 100 ms as what is shipped;
/// only sanitizers, which make everything several times slower, are given more.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::chrono::milliseconds kLongestStep{1000};
#else
constexpr std::chrono::milliseconds kLongestStep{100};
#endif

/// The step as a failure of the test function that is running.
inline void failOn(const Step &step)
{
    if (step.took() <= kLongestStep || !QTest::currentTestFunction())
        return;
    const QString said = QStringLiteral("the GUI thread was busy for %1 ms in one step: %2")
                             .arg(std::chrono::duration_cast<std::chrono::milliseconds>(step.took()).count())
                             .arg(QString::fromUtf8(step.what));
    QTest::qFail(qPrintable(said), __FILE__, __LINE__);
}

} // namespace laci::test

/// QTEST_MAIN with the GUI thread watched.
#define LACI_GUI_MAIN(Tested)                                                                                                    \
    int main(int argc, char **argv)                                                                                              \
    {                                                                                                                            \
        laci::WatchedApplication app(argc, argv);                                                                                \
        app.setAttribute(Qt::AA_Use96Dpi, true);                                                                                 \
        app.setHeard(laci::test::failOn);                                                                                        \
        Tested tested;                                                                                                           \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                               \
        return QTest::qExec(&tested, argc, argv);                                                                                \
    }
