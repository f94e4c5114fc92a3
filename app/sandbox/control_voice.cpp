#include "sandbox/control_voice.h"
#include "sandbox/training_plan_words.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace laci {
namespace {

SandboxReply say(int status, const QJsonObject &object)
{
    SandboxReply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

SandboxReply no(int status, const QString &why)
{
    return say(status, {{QStringLiteral("ok"), false}, {QStringLiteral("error"), why}});
}

} // namespace

ControlVoice::ControlVoice(TrainingCustomer &customer) : m_customer(customer) { }

SandboxReply ControlVoice::answer(const SandboxRequest &request)
{
    const QString what = request.path.section(u'/', 2);
    if (request.method == "GET" && what == u"charges") {
        QJsonArray list;
        const auto charges = m_customer.charges();
        for (const TrainingCharge &charge : charges) {
            list.append(QJsonObject{{QStringLiteral("gateway_ref"), charge.gatewayRef},
                                    {QStringLiteral("reference"), charge.reference},
                                    {QStringLiteral("amount"), qint64(charge.amount.units())},
                                    {QStringLiteral("status"), charge.status},
                                    {QStringLiteral("created_at"), charge.createdAt.toString(Qt::ISODateWithMs)}});
        }
        return say(200, {{QStringLiteral("charges"), list}});
    }
    if (request.method != "POST")
        return no(404, QStringLiteral("GET charges; POST plan, pay, expire, fail, cancel"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (what == u"plan") {
        const auto plan = trainingPlanFromWord(body.value(u"plan").toString());
        if (!plan)
            return no(400, QStringLiteral("plan is one of ") + trainingPlanWords().join(u", "));
        const int seconds = body.value(u"seconds").toInt();
        m_customer.planNext(*plan, seconds);
        return say(200, {{QStringLiteral("ok"), true}, {QStringLiteral("plan"), trainingPlanWord(*plan)},
                         {QStringLiteral("seconds"), seconds}});
    }
    const QString reference = body.value(u"reference").toString();
    bool found = false;
    if (what == u"pay")
        found = m_customer.pay(reference);
    else if (what == u"expire")
        found = m_customer.expire(reference);
    else if (what == u"fail")
        found = m_customer.fail(reference);
    else if (what == u"cancel")
        found = m_customer.cancel(reference);
    else
        return no(404, QStringLiteral("GET charges; POST plan, pay, expire, fail, cancel"));
    return found ? say(200, {{QStringLiteral("ok"), true}}) : no(404, QStringLiteral("no such charge"));
}

} // namespace laci
