#include "main/ctl/doctor_command.h"
#include "base/when_done.h"
#include "keeping/health_sheet.h"
#include <QJsonArray>

namespace laci::ctl {
namespace {

/// One visit, in steps; goes with its console.
class Visit final : public QObject {
public:
    Visit(Console &console, Finish finish, std::unique_ptr<Till> till, QString report, bool checks, bool asks)
        : QObject(&console), m_console(console), m_finish(std::move(finish)), m_till(std::move(till)), m_report(std::move(report)), m_checks(checks), m_asks(asks)
    {
    }

    void begin()
    {
        // Books that do not open are a finding, not an end.
        whenDone(m_till->start(), this, [this](const Result<void> &) { ask(); });
    }

private:
    void ask()
    {
        if (m_asks) {
            const auto enabled = m_till->gateways().enabled();
            for (const GatewayTraits &traits : enabled) {
                PaymentGateway *wire = traits.nobodyToAsk ? nullptr : m_till->gateways().find(traits.id);
                if (!wire)
                    continue;
                ++m_open;
                whenDone(wire->checkConnection(), this, [this](const Result<QString> &) {
                    if (--m_open == 0)
                        check();
                });
            }
        }
        if (m_open == 0)
            check();
    }

    void check()
    {
        if (!m_checks)
            return look();
        whenDone(m_till->health().checkBooks(), this, [this](const Result<QStringList> &found) {
            m_findings = found ? *found : QStringList{found.error().detail};
            look();
        });
    }

    void look()
    {
        whenDone(m_till->health().look(), this, [this](const Result<HealthSheet> &sheet) {
            if (!sheet)
                return m_finish(m_console.refuse(sheet.error()));
            if (m_report.isEmpty())
                return tell(*sheet);
            whenDone(m_till->health().writeReport(m_report), this, [this, sheet = *sheet](const Result<void> &written) {
                if (!written)
                    return m_finish(m_console.refuse(written.error()));
                tell(sheet);
            });
        });
    }

    void tell(const HealthSheet &sheet)
    {
        m_console.say(QStringLiteral("Laci %1, Qt %2, SQLite %3, %4").arg(sheet.program, sheet.qt, sheet.sqlite, sheet.system));
        for (const HealthItem &item : sheet.items)
            m_console.say(healthLine(item, sheet.at));
        for (const QString &finding : std::as_const(m_findings))
            m_console.say(QStringLiteral("bad      check            %1").arg(finding));
        if (!m_report.isEmpty())
            m_console.say(QStringLiteral("The report is in %1").arg(m_report));
        QJsonObject document = healthToJson(sheet);
        if (m_checks)
            document.insert(QStringLiteral("findings"), QJsonArray::fromStringList(m_findings));
        if (!m_report.isEmpty())
            document.insert(QStringLiteral("report"), m_report);
        m_console.print(document);
        m_finish(sheet.worst() == HealthTone::Bad || !m_findings.isEmpty() ? Exit::Refused : Exit::Done);
    }

    Console &m_console;
    Finish m_finish;
    std::unique_ptr<Till> m_till;
    QString m_report;
    bool m_checks;
    bool m_asks;
    int m_open = 0;
    QStringList m_findings;
};

} // namespace

void doctor(Console &console, const QStringList &arguments, const Finish &finish)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("report"), QString(), QStringLiteral("FILE")});
    parser.addOption(QCommandLineOption(QStringLiteral("check")));
    parser.addOption(QCommandLineOption(QStringLiteral("offline")));
    if (!parse(console, parser, arguments, 0, 0))
        return finish(Exit::Usage);
    auto made = Till::make({console.options().database, console.options().config, console.options().training, true});
    if (!made)
        return finish(console.refuse(made.error()));
    auto *visit = new Visit(console, finish, std::move(*made), parser.value(QStringLiteral("report")), parser.isSet(QStringLiteral("check")),
                            !parser.isSet(QStringLiteral("offline")));
    visit->begin();
}

} // namespace laci::ctl
