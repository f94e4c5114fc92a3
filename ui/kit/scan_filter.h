#pragma once
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace laci {

/// Recognises a keyboard-wedge scanner anywhere in the program: a burst of at least four characters with a mean gap of at
/// most 35 ms that ends in Enter or Tab. The burst is taken whole: what its first keys typed into a field is taken back,
/// its Enter presses nothing. Installed on the application; GUI thread.
class ScanFilter final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMeanGap = 35;          ///< ms
    static constexpr int kLongestGap = 100;      ///< ms: a longer pause begins anew
    static constexpr int kLeastLength = 4;
    static constexpr int kMostLength = 512;      ///< a stuck key is no code
    static constexpr int kBounce = 300;          ///< ms: the same code again within it is one scan
    explicit ScanFilter(QObject *parent = nullptr);

    /// A field that pages send stray typing to: its text is kept too when a burst begins elsewhere.
    void guard(QWidget *field);

signals:
    /// A burst runs and has delivered this so far, at least kLeastLength characters. More may come, or no end at all: it is then no scan.
    void reading(const QString &soFar);
    void scanned(const QString &code);
    /// The focus was in a field with the property "moneyField": a barcode is no amount.
    void refusedInMoneyField(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Kept {                                ///< a field as it was before the burst
        QPointer<QWidget> field;
        QString text;
        int cursor = 0;
        int selectionStart = -1;
        int selectionLength = 0;
    };
    bool pressed(QWidget *receiver, QKeyEvent *key);
    bool isComplete(quint64 now) const;
    bool isFast() const;
    quint64 timeOf(const QKeyEvent *key) const;
    void keep(QWidget *field);
    void putBack();
    void forget();

    QElapsedTimer m_since;
    QString m_code;
    QList<Kept> m_kept;
    QList<QPointer<QWidget>> m_guarded;
    quint64 m_first = 0;
    quint64 m_last = 0;
    QString m_lastCode;
    quint64 m_lastScan = 0;
    bool m_hadScan = false;
    bool m_moneyField = false;
    const QEvent *m_seen = nullptr;              ///< the event on its way up from a child, only compared
    QPointer<QWidget> m_seenAt;
    bool m_seenAnswer = false;
};

} // namespace laci
