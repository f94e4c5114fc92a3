#include "sound/sound_commands.h"
#include <QStandardPaths>
#include <utility>

namespace laci {

#ifdef Q_OS_WIN

namespace {
/// One PowerShell for both; text goes in quotes of its own kind, in which only the quote itself means something.
SoundCommand powerShell(const QString &script)
{
    return {QStringLiteral("powershell.exe"),
            {QStringLiteral("-NoProfile"), QStringLiteral("-NonInteractive"), QStringLiteral("-WindowStyle"), QStringLiteral("Hidden"),
             QStringLiteral("-Command"), script}};
}
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}
}

std::optional<SoundCommand> playCommand(const QString &wavFile)
{
    return powerShell(QStringLiteral("(New-Object System.Media.SoundPlayer %1).PlaySync()").arg(quoted(wavFile)));
}

std::optional<SoundCommand> speakCommand(const QString &language, const QString &sentence)
{
    return powerShell(QStringLiteral("Add-Type -AssemblyName System.Speech; $v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
                                     "try { $v.SelectVoiceByHints('NotSet', 'NotSet', 0, %1) } catch {}; $v.Speak(%2)")
                          .arg(quoted(language == u"id" ? QStringLiteral("id-ID") : QStringLiteral("en-GB")), quoted(sentence)));
}

#else

namespace {
QString firstOf(const QStringList &programs)
{
    for (const QString &program : programs) {
        if (const QString path = QStandardPaths::findExecutable(program); !path.isEmpty())
            return path;
    }
    return {};
}
}

std::optional<SoundCommand> playCommand(const QString &wavFile)
{
    static const QString player = firstOf({QStringLiteral("paplay"), QStringLiteral("pw-play"), QStringLiteral("aplay")});
    if (player.isEmpty())
        return std::nullopt;
    QStringList arguments{wavFile};
    if (player.endsWith(u"aplay") && !player.endsWith(u"paplay"))
        arguments.prepend(QStringLiteral("-q"));
    return SoundCommand{player, arguments};
}

std::optional<SoundCommand> speakCommand(const QString &language, const QString &sentence)
{
    static const QString engine = firstOf({QStringLiteral("espeak-ng"), QStringLiteral("spd-say")});
    if (engine.isEmpty())
        return std::nullopt;
    if (engine.endsWith(u"spd-say"))
        return SoundCommand{engine, {QStringLiteral("-w"), QStringLiteral("-l"), language, QStringLiteral("--"), sentence}};
    return SoundCommand{engine, {QStringLiteral("-v"), language, QStringLiteral("-s"), QStringLiteral("150"), QStringLiteral("--"), sentence}};
}

#endif

} // namespace laci
