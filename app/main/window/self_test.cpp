#include "main/window/self_test.h"
#include "base/when_done.h"
#include "persistence/connection.h"
#include "printing/receipt_slip.h"
#include "printing/slip_page.h"
#include "qris/qr_matrix.h"
#include <QGuiApplication>
#include <QIcon>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSslSocket>
#include <QSysInfo>
#include <QTimeZone>
#include <QTranslator>

namespace laci {
namespace {

constexpr std::chrono::seconds kLongest{60};

/// Reads the picture back as a scanner would: the middle of each module.
bool showsModules(const QImage &picture, const qris::Matrix &matrix, int modulePixels)
{
    const int edge = (matrix.width + 2 * qris::kQuietZone) * modulePixels;
    if (picture.width() != edge || picture.height() != edge)
        return false;
    for (int y = -qris::kQuietZone; y < matrix.width + qris::kQuietZone; ++y) {
        for (int x = -qris::kQuietZone; x < matrix.width + qris::kQuietZone; ++x) {
            const bool inside = x >= 0 && y >= 0 && x < matrix.width && y < matrix.width;
            const QPoint middle((x + qris::kQuietZone) * modulePixels + modulePixels / 2, (y + qris::kQuietZone) * modulePixels + modulePixels / 2);
            if ((qGray(picture.pixel(middle)) < 128) != (inside && matrix.dark(x, y)))
                return false;
        }
    }
    return true;
}

} // namespace

SelfTest::SelfTest(const QString &report) : m_report(report), m_out(report)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        note(m_step, false, QStringLiteral("no answer within a minute"));
        end();
    });
}

SelfTest::~SelfTest() = default;

void SelfTest::line(const QString &check, const QString &result, const QString &detail, const QJsonObject &more)
{
    QJsonObject object = more;
    object.insert(QStringLiteral("check"), check);
    object.insert(QStringLiteral("result"), result);
    object.insert(QStringLiteral("detail"), detail);
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_out.flush();
}

void SelfTest::note(const QString &check, bool right, const QString &detail, const QJsonObject &more)
{
    m_allRight = m_allRight && right;
    line(check, right ? QStringLiteral("ok") : QStringLiteral("failed"), detail, more);
}

void SelfTest::start()
{
    if (!m_out.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        m_allRight = false;
        return end();
    }
    m_patience.start(kLongest);
    lookAtProgram();
    openBooks();
}

void SelfTest::lookAtProgram()
{
    note(QStringLiteral("program"), true,
         QStringLiteral("Laci %1, Qt %2, %3 %4").arg(QStringLiteral(LACI_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                                   QSysInfo::currentCpuArchitecture()),
         {{QStringLiteral("version"), QStringLiteral(LACI_VERSION)}, {QStringLiteral("platform"), QGuiApplication::platformName()}});
    QTranslator words;
    const bool spoken = words.load(QStringLiteral(":/i18n/laci_id.qm")) && !words.isEmpty();
    const bool drawn = !QImage(QStringLiteral(":/icons/laci-256.png")).isNull();
    note(QStringLiteral("words"), spoken && drawn,
         !spoken ? QStringLiteral("the Indonesian words are missing") : drawn ? QStringLiteral("Indonesian words and icons are inside") : QStringLiteral("the icons are missing"));
}

void SelfTest::openBooks()
{
    m_step = QStringLiteral("database");
    if (!m_folder.isValid()) {
        note(m_step, false, m_folder.errorString());
        return end();
    }
    auto made = Till::make({m_folder.filePath(QStringLiteral("selftest.db")), m_folder.filePath(QStringLiteral("selftest.json")), true, false});
    if (!made) {
        note(m_step, false, made.error().detail);
        return end();
    }
    m_till = std::move(*made);
    whenDone(m_till->start(), this, [this](const Result<void> &started) {
        if (!started) {
            note(m_step, false, started.error().detail);
            return end();
        }
        lookAtDatabase();
    });
}

/// By a connection of its own beside the till's, as lacictl does beside a running window.
void SelfTest::lookAtDatabase()
{
    struct Facts {
        QString mode, sqlite, found, sound;
    };
    const auto look = [](Connection &connection) -> Result<Facts> {
        const auto mode = connection.ask(QStringLiteral("PRAGMA journal_mode"));
        const auto sqlite = connection.ask(QStringLiteral("SELECT sqlite_version()"));
        const auto found = connection.ask(QStringLiteral("SELECT count(*) FROM product_fts WHERE product_fts MATCH 'indo*'"));
        const auto sound = connection.ask(QStringLiteral("PRAGMA quick_check"));
        for (const auto *one : {&mode, &sqlite, &found, &sound}) {
            if (!*one)
                return tl::unexpected(one->error());
        }
        return Facts{*mode, *sqlite, *found, *sound};
    };
    auto *beside = new Database;
    const auto opened = beside->openReadOnly(m_folder.filePath(QStringLiteral("selftest.db")));
    whenDone(opened, this, [this, beside, look](const Result<Opened> &open) {
        if (!open) {
            note(m_step, false, open.error().detail);
            delete beside;
            return end();
        }
        whenDone(beside->report(look), this, [this, beside, schema = open->schema](const Result<Facts> &facts) {
            delete beside;
            if (!facts) {
                note(m_step, false, facts.error().detail);
                return end();
            }
            const bool right = facts->mode == u"wal" && facts->sound == u"ok" && facts->found.toInt() > 0;
            note(m_step, right,
                 QStringLiteral("SQLite %1, schema %2, journal %3, FTS5 found %4, check %5").arg(facts->sqlite).arg(schema).arg(facts->mode, facts->found, facts->sound));
            searchGoods();
        });
    });
}

void SelfTest::searchGoods()
{
    m_step = QStringLiteral("search");
    whenDone(m_till->products().search(QStringLiteral("indo gor"), 5), this, [this](const Result<FoundProducts> &found) {
        if (!found || found->isEmpty())
            note(m_step, false, found ? QStringLiteral("nothing was found in the sample catalogue") : found.error().detail);
        else {
            m_product = found->at(0);
            note(m_step, true, m_product->name);
        }
        tryKeychain();
    });
}

void SelfTest::tryKeychain()
{
    m_step = QStringLiteral("keychain");
    m_secretKey = QStringLiteral("selftest.%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    m_secret = QStringLiteral("rahasia-%1").arg(QRandomGenerator::system()->generate64());
    whenDone(m_keychain.write(m_secretKey, m_secret), this, [this](const Result<void> &written) { keychainWritten(written); });
}

void SelfTest::keychainWritten(const Result<void> &written)
{
    if (!written) {
        // Not a fault of the installation: secrets then come from the environment, and Laci says so (law 10).
        line(m_step, QStringLiteral("absent"), written.error().detail);
        return lookAtTls();
    }
    whenDone(m_keychain.read(m_secretKey), this, [this](const Result<QString> &read) {
        const bool same = read && *read == m_secret;
        whenDone(m_keychain.remove(m_secretKey), this, [this, same](const Result<void> &removed) {
            whenDone(m_keychain.read(m_secretKey), this, [this, same, gone = removed.has_value()](const Result<QString> &again) {
                const bool away = gone && !again && again.error().code == ErrorCode::NotFound;
                note(m_step, same && away,
                     !same ? QStringLiteral("what was written did not come back") : away ? QStringLiteral("a secret was written, read and removed") : QStringLiteral("a secret could not be removed"));
                lookAtTls();
            });
        });
    });
}

void SelfTest::lookAtTls()
{
    note(QStringLiteral("tls"), QSslSocket::supportsSsl() && QSslSocket::activeBackend() != u"cert-only",
         QStringLiteral("%1, %2").arg(QSslSocket::activeBackend(), QSslSocket::sslLibraryVersionString()),
         {{QStringLiteral("backend"), QSslSocket::activeBackend()}, {QStringLiteral("backends"), QJsonArray::fromStringList(QSslSocket::availableBackends())}});
    if (!m_product)
        return end();
    sell(*m_product);
}

void SelfTest::sell(const Product &product)
{
    m_step = QStringLiteral("sale");
    connect(&m_till->checkout(), &Checkout::changed, this, &SelfTest::sold);
    connect(&m_till->checkout(), &Checkout::storageTrouble, this, [this](const Error &error) {
        note(m_step, false, error.detail);
        end();
    });
    Cart cart;
    const TillRules rules = m_till->rules();
    const auto added = addToCart(cart, product, Quantity::pieces(2), {});
    const auto totals = totalsOf(cart, rules.tax, m_till->clock().now().toTimeZone(QTimeZone(rules.shop.timeZone)).date());
    if (!added || !totals) {
        note(m_step, false, !added ? added.error().detail : totals.error().detail);
        return end();
    }
    const SaleDraft draft{cart, *totals, rules.shop.till, rules.shop.cashier, rules.shop.timeZone, rules.training, false};
    whenDone(m_till->checkout().payByGateway(draft, QStringLiteral("gobiz"), QString()), this, [this](const Result<SaleRecord> &record) {
        if (record)
            return;              // the rest comes by changed()
        note(m_step, false, record.error().detail);
        end();
    });
}

void SelfTest::sold(const SaleRecord &record)
{
    if (m_ended || record.payments.isEmpty())
        return;
    const Payment &payment = record.payments.last();
    if (payment.state == PaymentState::Pending && m_code.isEmpty() && !payment.qris.isEmpty()) {
        drawCode(payment);
        m_till->customer()->pay(payment.reference);
    } else if (record.sale.state == SaleState::Paid) {
        note(m_step, true, QStringLiteral("a training sale over %1 by QRIS is paid").arg(record.sale.totals.total.units()));
        printReceipt(record);
        end();
    } else if (payment.state == PaymentState::Failed || payment.state == PaymentState::Expired || payment.state == PaymentState::Cancelled) {
        note(m_step, false, QStringLiteral("the payment ended as %1: %2").arg(paymentStateWord(payment.state), payment.reason));
        end();
    }
}

void SelfTest::drawCode(const Payment &payment)
{
    constexpr int kModulePixels = 6;
    m_code = payment.qris;
    const QString check = QStringLiteral("qr");
    const QString file = m_report + QStringLiteral(".png");
    const auto matrix = qris::encode(m_code);
    if (!matrix)
        return note(check, false, matrix.error().detail);
    if (!qris::image(*matrix, kModulePixels).save(file, "PNG"))
        return note(check, false, QStringLiteral("%1 cannot be written").arg(file));
    const bool same = showsModules(QImage(file), *matrix, kModulePixels);
    note(check, same, same ? QStringLiteral("%1 modules, drawn and read back").arg(matrix->width) : QStringLiteral("the picture shows other modules"),
         {{QStringLiteral("text"), QString::fromLatin1(m_code)}, {QStringLiteral("file"), file}});
}

void SelfTest::printReceipt(const SaleRecord &record)
{
    const QString check = QStringLiteral("pdf");
    const QString name = m_report + QStringLiteral(".pdf");
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return note(check, false, QStringLiteral("%1: %2").arg(name, file.errorString()));
    const Slip slip = receiptSlip(receiptOf(record, m_till->rules().shop, false), SlipOptions{}, receiptWordsId());
    const auto written = writeSlipPdf(&file, slip, record.sale.number);
    file.flush();
    file.seek(0);
    const QByteArray bytes = file.readAll();
    note(check, written && bytes.startsWith("%PDF") && bytes.contains("%%EOF"),
         written ? QStringLiteral("the receipt as a page, %1 bytes").arg(bytes.size()) : written.error().detail, {{QStringLiteral("file"), name}});
}

void SelfTest::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    line(QStringLiteral("all"), m_allRight ? QStringLiteral("ok") : QStringLiteral("failed"), QString());
    m_out.close();
    // From the event loop: the news of the sale are still being told to others.
    QTimer::singleShot(0, this, [this] { emit finished(m_allRight); });
}

} // namespace laci
