#include "sandbox/sandbox.h"
#include "sandbox/amdigipay_voice.h"
#include "sandbox/charge_book.h"
#include "sandbox/control_voice.h"
#include "sandbox/gobiz_voice.h"
#include "sandbox/juadah_voice.h"
#include "sandbox/loopback_server.h"
#include "sandbox/midtrans_voice.h"
#include "sandbox/paymenku_voice.h"
#include <vector>

namespace laci {
namespace {

constexpr int kMostListed = 50;

} // namespace

/// What the server's threads may touch. They hold it, so it outlives an answer that is still on its way.
struct Sandbox::Private {
    struct World {
        ChargeBook book;
        std::vector<std::unique_ptr<Voice>> voices;

        SandboxReply answer(const SandboxRequest &request)
        {
            for (const auto &voice : voices) {
                if (request.path.startsWith(voice->prefix() + u'/'))
                    return voice->answer(request);
            }
            SandboxReply nothing;
            nothing.status = 404;
            nothing.body = "{}";
            return nothing;
        }
    };
    std::shared_ptr<World> world = std::make_shared<World>();
    LoopbackServer server{[world = world](const SandboxRequest &request) { return world->answer(request); }};
    quint16 port = 0;
};

Sandbox::Sandbox() : d(std::make_unique<Private>())
{
    d->world->voices.push_back(std::make_unique<GoBizVoice>(d->world->book));
    d->world->voices.push_back(std::make_unique<MidtransVoice>(d->world->book));
    d->world->voices.push_back(std::make_unique<PaymenkuVoice>(d->world->book));
    d->world->voices.push_back(std::make_unique<AmdigipayVoice>(d->world->book));
    d->world->voices.push_back(std::make_unique<JuadahVoice>(d->world->book));
    d->world->voices.push_back(std::make_unique<ControlVoice>(*this));
}

Sandbox::~Sandbox() = default;

Result<quint16> Sandbox::start(quint16 port)
{
    const auto started = d->server.start(port);
    if (started)
        d->port = *started;
    return started;
}

void Sandbox::keepIn(const QString &file)
{
    d->world->book.keepIn(file, {{QStringLiteral("gobiz"), &GoBizVoice::word}, {QStringLiteral("paymenku"), &PaymenkuVoice::word},
                                 {QStringLiteral("midtrans"), &MidtransVoice::word},
                                 {QStringLiteral("amdigipay"), &AmdigipayVoice::word},
                                 {QStringLiteral("juadah"), &JuadahVoice::word}});
}

void Sandbox::stop()
{
    d->server.stop();
    d->port = 0;
}

QString Sandbox::url() const
{
    return d->port == 0 ? QString() : QStringLiteral("http://127.0.0.1:%1").arg(d->port);
}

void Sandbox::planNext(TrainingPlan plan, int seconds)
{
    d->world->book.planNext(plan, seconds);
}

QList<TrainingCharge> Sandbox::charges() const
{
    QList<TrainingCharge> list;
    const auto played = d->world->book.newest(kMostListed);
    for (const PlayedCharge &charge : played)
        list.append({charge.gatewayRef, charge.reference, charge.amount, charge.word(charge.status), charge.createdAt});
    return list;
}

bool Sandbox::pay(const QString &reference)
{
    return d->world->book.decide(reference, PlayedStatus::Paid);
}

bool Sandbox::expire(const QString &reference)
{
    return d->world->book.decide(reference, PlayedStatus::Expired);
}

bool Sandbox::fail(const QString &reference)
{
    return d->world->book.decide(reference, PlayedStatus::Failed);
}

bool Sandbox::cancel(const QString &reference)
{
    return d->world->book.decide(reference, PlayedStatus::Cancelled);
}

} // namespace laci
