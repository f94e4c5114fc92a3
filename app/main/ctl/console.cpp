#include "main/ctl/console.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <cstdio>

namespace laci::ctl {
namespace {

void write(FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

Console::Console(CommonOptions options) : m_options(std::move(options)) {}
Console::~Console() = default;

void Console::say(const QString &words)
{
    write(json() ? stderr : stdout, words.toUtf8());
}

void Console::print(const QJsonObject &document)
{
    if (json())
        write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented).trimmed());
}

void Console::complain(const QString &words)
{
    write(stderr, words.toUtf8());
}

Exit Console::refuse(const Error &error)
{
    complain(error.detail);
    print({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorWord(error.code)},
                                                  {QStringLiteral("detail"), error.detail}}}});
    return Exit::Refused;
}

Exit Console::refuseApproval(Error error)
{
    if (error.code == ErrorCode::Refused)
        error.detail = QStringLiteral("Not allowed: %1").arg(error.detail);
    else if (error.code == ErrorCode::RateLimited)
        error.detail += QStringLiteral("; wait %1 s").arg(error.retryAfter.count());
    return refuse(error);
}

Settings *Console::settings()
{
    if (m_till)
        return &m_till->settings();
    if (!m_settings) {
        auto made = std::make_unique<Settings>(allFields());
        if (const auto loaded = made->load(m_options.config); !loaded) {
            refuse(loaded.error());
            return nullptr;
        }
        m_settings = std::move(made);
    }
    return m_settings.get();
}

void Console::withTill(Books books, const Finish &finish, const std::function<void(Till &)> &then)
{
    TillOptions options{m_options.database, m_options.config, m_options.training};
    // Reading goes beside a running window; only a missing file must be made first.
    options.readOnly = books == Books::Read && QFileInfo::exists(m_options.database);
    auto made = Till::make(options);
    if (!made)
        return finish(refuse(made.error()));
    m_till = std::move(*made);
    m_till->start().then(this, [this, finish, then](const Result<void> &started) {
        if (!started)
            return finish(refuse(started.error()));
        then(*m_till);
    });
}

bool parse(Console &console, QCommandLineParser &parser, const QStringList &arguments, int least, int most)
{
    if (!parser.parse(QStringList{QStringLiteral("lacictl")} + arguments)) {
        console.complain(parser.errorText());
        return false;
    }
    const auto given = parser.positionalArguments().size();
    if (given < least || given > most) {
        console.complain(given < least ? QStringLiteral("An argument is missing; see --help.")
                                       : QStringLiteral("Too many arguments; see --help."));
        return false;
    }
    return true;
}

std::optional<int> limitFrom(Console &console, const QCommandLineParser &parser, int most, int least)
{
    bool whole = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&whole);
    if (whole && limit >= least && limit <= most)
        return limit;
    console.complain(QStringLiteral("--limit takes a number from %1 to %2%3.").arg(least).arg(most).arg(least == 0 ? QStringLiteral("; 0: all") : QString()));
    return std::nullopt;
}

QString errorWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Timeout: return QStringLiteral("timeout");
    case ErrorCode::ServerFault: return QStringLiteral("server_fault");
    case ErrorCode::Malformed: return QStringLiteral("malformed");
    case ErrorCode::Mismatch: return QStringLiteral("mismatch");
    case ErrorCode::Unauthorised: return QStringLiteral("unauthorised");
    case ErrorCode::RateLimited: return QStringLiteral("rate_limited");
    case ErrorCode::Refused: return QStringLiteral("refused");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::InvalidInput: return QStringLiteral("invalid_input");
    case ErrorCode::Storage: return QStringLiteral("storage");
    case ErrorCode::Busy: return QStringLiteral("busy");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

} // namespace laci::ctl
