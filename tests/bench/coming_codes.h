#pragma once
#include "base/when_done.h"
#include "checkout/cart_session.h"
#include "figures.h"
#include "persistence/database.h"
#include "ui/kit/scan_filter.h"
#include "ui/models/catalogue_model.h"
#include "ui/pages/sell/sell_entry.h"
#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace laci::bench {

constexpr int kLinesOfASale = 5;

/// One code after the other comes to the till, beside the plain statement. After each the books have written the cart: nobody's hands
/// are as quick as that. Which way a code comes is the subclass's.
class Coming : public QObject {
public:
    struct Till {
        ProductStore &store;
        Database &booksFile;
        CartSession &cart;
        sqlite3_stmt *raw;
    };
    Coming(const Till &till, const QStringList &codes) : m_till(till), m_codes(codes)
    {
        connect(&till.cart, &CartSession::changed, this, [this] {
            if (m_till.cart.cart().isEmpty() || !m_awaited)
                return;
            m_awaited = false;
            benchmark::DoNotOptimize(m_till.cart.totals().total.units());
            m_ours.push_back(double(m_timer.nsecsElapsed()) / 1000.0);
            QMetaObject::invokeMethod(this, [this] { written(); }, Qt::QueuedConnection);
        });
    }
    void round(Figures &figures)
    {
        m_at = 0;
        ++m_round;
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
        m_loop.exec();
        figures.round(std::move(m_ours), std::move(m_plain));
        m_ours.clear();
        m_plain.clear();
    }

protected:
    virtual void come(const QString &code) = 0;
    /// From here the till owes a line and a total.
    void isHere()
    {
        m_awaited = true;
        m_timer.start();
    }
    bool isOwed() const { return m_awaited; }
    Till m_till;

private:
    bool rawFirst() const { return (m_at + m_round) % 2 == 0; }
    void plain()
    {
        const QByteArray text = m_codes[m_at].toUtf8();
        m_plain.push_back(timed([&] {
            sqlite3_bind_text(m_till.raw, 1, text.constData(), int(text.size()), SQLITE_STATIC);
            drain(m_till.raw);
        }));
    }
    void next()
    {
        if (m_at >= m_codes.size())
            return m_loop.quit();
        if (rawFirst())
            plain();
        come(m_codes[m_at]);
    }
    void written()
    {
        if (m_till.cart.cart().lines.size() >= kLinesOfASale)
            m_till.cart.forget();
        whenDone(m_till.booksFile.runBeside([](Connection &) -> Result<void> { return {}; }), this, [this](const Result<void> &) {
            if (!rawFirst())
                plain();
            ++m_at;
            QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
        });
    }

    const QStringList &m_codes;
    qsizetype m_at = 0;
    int m_round = 0;
    bool m_awaited = false;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    std::vector<double> m_ours, m_plain;
};

/// As a keyboard-wedge scanner sends it into the search field, which searches for what it holds; measured from its Enter on. A USB keyboard
/// sends two reports for each character (pressed, released; Microscan MS-4 User's Manual, "USB HID Interface") and is asked for one at most
/// once a millisecond (USB 2.0, bInterval at full speed): two milliseconds a character is the quickest there is.
class Scanned final : public Coming {
public:
    Scanned(const Till &till, const QStringList &codes) : Coming(till, codes), m_model(till.store), m_entry(till.store, till.cart, m_model)
    {
        m_gap = qEnvironmentVariable("LACI_BENCH_SCAN_GAP_MS", QStringLiteral("2")).toInt();
        connect(&m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
            if (!m_entry.isReading(text))        // as SellPage does
                m_model.setSearch(text);
        });
        connect(&m_scans, &ScanFilter::reading, &m_entry, &SellEntry::expect);
        connect(&m_scans, &ScanFilter::scanned, &m_entry, [this](const QString &code) { m_entry.scan(code); });
        connect(&m_entry, &SellEntry::unknownCode, this, [](const QString &code) { qFatal("%s is not found", qPrintable(code)); });
        connect(&m_entry, &SellEntry::measureAsked, &m_entry, [this] { m_entry.answer(Quantity::pieces(1)); }, Qt::QueuedConnection);
        connect(&m_entry, &SellEntry::refused, this, [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
        m_model.reload();
    }
    /// The share of scans that waited for nothing at all.
    double foreseen() const { return double(m_within) / std::max(1, m_within + m_after); }

private:
    void come(const QString &code) override
    {
        m_rest = code;
        m_times += 1000;                         // no code is a bounce of the one before
        key();
    }
    void key()
    {
        if (m_rest.isEmpty()) {
            isHere();
            press(Qt::Key_Return, QStringLiteral("\r"));
            ++(isOwed() ? m_after : m_within);
            return;
        }
        press(m_rest[0].toUpper().unicode(), QString(m_rest[0]));
        m_rest.remove(0, 1);
        QTimer::singleShot(m_gap, Qt::PreciseTimer, this, [this] { key(); });
    }
    void press(int key, const QString &text)
    {
        m_times += quint64(m_gap);
        for (const auto type : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(m_times);
            QCoreApplication::sendEvent(&m_field, &event);
        }
    }

    CatalogueModel m_model;
    SellEntry m_entry;
    QLineEdit m_field;
    ScanFilter m_scans;
    quint64 m_times = 0;                         // the keyboard's own clock, in ms
    int m_gap = 2;
    QString m_rest;
    int m_within = 0;                            // how many lines were there when the Enter's own event had ended
    int m_after = 0;
};

/// All at once and unannounced (a camera, a paste, another program): the catalogue is asked when the whole code is there.
class AtOnce final : public Coming {
public:
    using Coming::Coming;

private:
    void come(const QString &code) override
    {
        isHere();
        whenDone(m_till.store.byCode(code), this, [this, code](const Result<std::optional<Product>> &product) {
            if (!product || !*product)
                qFatal("%s is not found", qPrintable(code));
            if (!m_till.cart.add(**product, Quantity::pieces(1), code))
                qFatal("%s cannot be sold", qPrintable(code));
        });
    }
};

} // namespace laci::bench
