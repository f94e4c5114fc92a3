#include "customer_page/customer_page.h"
#include "customer_page/door.h"
#include "qris/qr_matrix.h"
#include "settings/settings.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>

namespace laci {

QByteArray customerPageJson(const CustomerView &view, const QString &language)
{
    QJsonObject json = customerViewToJson(view);
    json.insert(QStringLiteral("language"), language);
    const bool link = view.face == CustomerView::Face::Link;
    const bool code = view.face == CustomerView::Face::Qr || view.face == CustomerView::Face::Checking;
    const QByteArray text = link ? view.link.toUtf8() : code ? view.qris : QByteArray();
    if (!text.isEmpty()) {
        if (const auto matrix = qris::encode(text)) {
            QByteArray modules(matrix->modules.size(), '0');
            for (qsizetype i = 0; i < modules.size(); ++i) {
                if (matrix->modules[i] != 0)
                    modules[i] = '1';
            }
            json.insert(QStringLiteral("qr"), QString::fromLatin1(modules));
            json.insert(QStringLiteral("qrWidth"), matrix->width);
        }
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

CustomerPage::CustomerPage(Settings &settings, QObject *parent) : CustomerBroadcast(parent), m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == u"display.web" || key == u"display.web_port" || key == u"display.web_code")
            follow();
        else if (key == u"ui.language")
            show(m_view);
    });
    follow();
}

CustomerPage::~CustomerPage() = default;

void CustomerPage::follow()
{
    const bool wanted = m_settings.flag(QStringLiteral("display.web"));
    const quint16 port = quint16(m_settings.whole(QStringLiteral("display.web_port")));
    if (wanted && m_settings.text(QStringLiteral("display.web_code")).isEmpty()) {
        if (m_settings.set(QStringLiteral("display.web_code"), newAccessCode()))
            return;                      // set() came back here by itself
    }
    if (m_server.isRunning() && (!wanted || port != m_port))
        m_server.stop();
    m_refused = false;
    if (wanted) {
        const QByteArray code = m_settings.text(QStringLiteral("display.web_code")).toUtf8();
        if (m_server.isRunning()) {
            m_server.setCode(code);
        } else if (const auto bound = m_server.start(port, code)) {
            m_port = port;
            show(m_view);
        } else {
            m_refused = true;
        }
    }
    emit changed();
}

QStringList CustomerPage::addresses() const
{
    QStringList list;
    if (!m_server.isRunning())
        return list;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : all) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
            list << QStringLiteral("http://%1:%2").arg(address.toString()).arg(m_port);
    }
    return list;
}

void CustomerPage::show(const CustomerView &view)
{
    m_view = view;
    m_server.publish(customerPageJson(view, m_settings.text(QStringLiteral("ui.language"))));
}

} // namespace laci
