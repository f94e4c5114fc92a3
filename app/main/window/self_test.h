#pragma once
#include "main/wiring/till.h"
#include <QFile>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

namespace laci {

/// Does this installation work on this machine? `laci --selftest REPORT`: books of its own in a temporary folder, nothing of the
/// shop is opened. Needs a QGuiApplication. One line of JSON for each check, written as it ends, so that a crash shows where:
///   {"check":"database","result":"ok","detail":"…"}        result: ok, failed, absent (the machine has no such thing)
/// The last line is "all": ok when nothing failed; `absent` counts as failed only where laci cannot do without.
/// Checks: program, words, database, search, keychain, tls, sale, qr, pdf. The QR goes to REPORT.png, the receipt to REPORT.pdf.
class SelfTest final : public QObject {
    Q_OBJECT
public:
    explicit SelfTest(const QString &report);
    ~SelfTest() override;

    /// Ends with finished(), after a minute at the latest.
    void start();

signals:
    void finished(bool allRight);

private:
    void note(const QString &check, bool right, const QString &detail, const QJsonObject &more = {});
    void line(const QString &check, const QString &result, const QString &detail, const QJsonObject &more = {});
    void lookAtProgram();
    void openBooks();
    void lookAtDatabase();
    void searchGoods();
    void tryKeychain();
    void keychainWritten(const Result<void> &written);
    void lookAtTls();
    void sell(const Product &product);
    void sold(const SaleRecord &record);
    void drawCode(const Payment &payment);
    void printReceipt(const SaleRecord &record);
    void end();

    QString m_report;
    QFile m_out;
    QTemporaryDir m_folder;
    std::unique_ptr<Till> m_till;
    KeychainVault m_keychain;
    QString m_secretKey;
    QString m_secret;
    QTimer m_patience;
    QString m_step;                  ///< what is going on, for when the time is up
    std::optional<Product> m_product;
    QByteArray m_code;               ///< what was drawn: a sale's news come more than once
    bool m_allRight = true;
    bool m_ended = false;
};

} // namespace laci
