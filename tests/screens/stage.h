#pragma once
#include "domain/customer_view.h"
#include "support/page_rig.h"
#include "ui/shell/main_window.h"
#include <QMap>
#include <QTranslator>
#include <functional>
#include <memory>

namespace laci::test {

/// How the window is looked at.
struct View {
    QString language = QStringLiteral("id");     ///< "id" or "en"
    Look look = Look::Light;
    QSize size{1024, 768};
    int percent = 100;                           ///< ui.text_percent
};

/// The words of one language; remembers what it could not say.
class Words final : public QTranslator {
public:
    /// `folder` holds laci_<language>.qm.
    bool open(const QString &folder, const QString &language);
    QString translate(const char *context, const char *source, const char *note, int n) const override;
    bool isEmpty() const override { return false; }
    QStringList missing() const { return m_missing.values(); }

private:
    QTranslator m_file;
    bool m_full = false;                         ///< English has plural forms only: nothing is missing
    mutable QMap<QString, QString> m_missing;
};

/// A second gateway whose charges are accounts and links by channel.
class ManyWays final : public FakeGateway {
public:
    ManyWays();
};

/// The customer of training, with one charge that waits.
class StillCustomer final : public TrainingCustomer {
public:
    void planNext(TrainingPlan, int) override {}
    QList<TrainingCharge> charges() const override;
    bool pay(const QString &) override { return true; }
    bool expire(const QString &) override { return true; }
    bool fail(const QString &) override { return true; }
    bool cancel(const QString &) override { return true; }
};

/// The whole window over a till of fakes, the shop of design/sell.png and a clock that stands still. Scenes bring it where they
/// want it, by keys and presses; what cannot be done is kept in `trouble`.
struct Stage {
    PageRig till;
    ManyWays many;
    StillCustomer customer;
    QStringList trouble;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<QWidget> second;

    explicit Stage(const View &view);
    ~Stage();

    /// Opens the window; settings and training are chosen before.
    void open();
    /// Presses the button of that name that is to be seen.
    bool press(const QString &name);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// As a scanner types.
    void scan(const QString &code);
    bool until(const char *what, const std::function<bool()> &done);
    /// Everything that was asked for is there and painted.
    void settle();
    template <class T>
    T *seen(const QString &name)
    {
        const auto all = window->findChildren<T *>(name);
        for (T *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    bool sheetIsOpen() const;
    /// The customer's window with that face, in the place of the till's.
    void showCustomer(CustomerView::Face face);
    /// What is looked at: the till's window, or the customer's.
    QWidget &picture() { return second ? *second : *window; }


    void ringUp(int lines = 3);
    /// The open cart on Bayar.
    void pay();
    /// A day of sales in the books: cash, QRIS paid, pending, unsure, expired.
    void sellSome();

    View view;

private:
    quint64 m_stamp = 50'000;
};

/// A state of the program that is worth a picture.
struct Scene {
    QString name;
    std::function<void(Stage &)> play;
    bool training = false;
    std::function<void(Stage &)> before = {};    ///< settings and books, before the window opens
};
QList<Scene> allScenes();

} // namespace laci::test
