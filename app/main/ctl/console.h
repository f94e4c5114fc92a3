#pragma once
#include "main/wiring/till.h"
#include <QCommandLineParser>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>

namespace laci::ctl {

/// The exit codes of lacictl: stable, scripts rely on them.
enum class Exit { Done = 0, Refused = 1, Usage = 2, Unknown = 3 };
using Finish = std::function<void(Exit)>;

struct CommonOptions {
    QString database;
    QString config;
    bool training = false;
    bool json = false;
};

/// What a command speaks through: one JSON document on stdout with --json, else words on stdout; complaints on stderr.
/// Owns the till, which is made only when a command needs one. GUI-less, one thread.
class Console final : public QObject {
public:
    explicit Console(CommonOptions options);
    ~Console() override;

    const CommonOptions &options() const { return m_options; }
    bool json() const { return m_options.json; }
    void say(const QString &words);                 ///< stdout without --json, stderr with it
    void print(const QJsonObject &document);        ///< stdout, only with --json
    void complain(const QString &words);            ///< stderr
    /// Complains about `error` (as JSON too: {"error":{"code","detail"}}) and gives the exit code it deserves.
    Exit refuse(const Error &error);
    /// The same for an answer of Approver: whose PIN it is, but not their right, is told as that.
    Exit refuseApproval(Error error);

    /// Settings without a database. Null after a complaint.
    Settings *settings();
    enum class Books { Read, Write };
    /// Opens the till; `then` runs with it, or `finish` with the exit code after a complaint.
    void withTill(Books books, const Finish &finish, const std::function<void(Till &)> &then);

private:
    CommonOptions m_options;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Till> m_till;
};

/// One command: its words, its help, and what it does. `run` gets the arguments behind the words.
struct Command {
    QString words;                                  ///< "config get"
    QString arguments;                              ///< "KEY"
    QString help;
    void (*run)(Console &console, const QStringList &arguments, const Finish &finish);
};

QList<Command> configCommands();
QList<Command> catalogueCommands();
QList<Command> qrisCommands();
QList<Command> sellCommands();
QList<Command> paymentCommands();
QList<Command> salesCommands();
QList<Command> demoCommands();
QList<Command> gatewayCommands();
QList<Command> decisionCommands();
QList<Command> printCommands();
QList<Command> goodsCommands();
QList<Command> peopleCommands();
QList<Command> journalCommands();               ///< inside peopleCommands()
QList<Command> shiftCommands();
QList<Command> reportCommands();
QList<Command> keepingCommands();

/// Parses `arguments` with `parser`; complains and answers false when they do not fit, or when there are not
/// between `least` and `most` positional ones.
bool parse(Console &console, QCommandLineParser &parser, const QStringList &arguments, int least, int most);
/// --limit, from `least` to `most`; nullopt after a complaint.
std::optional<int> limitFrom(Console &console, const QCommandLineParser &parser, int most = 10'000, int least = 1);

QString errorWord(ErrorCode code);                  ///< "not_found", …: part of lacictl's JSON

} // namespace laci::ctl
