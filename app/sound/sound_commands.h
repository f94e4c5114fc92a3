#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace laci {

/// A program that makes noise and ends by itself.
struct SoundCommand {
    QString program;
    QStringList arguments;
};

/// What this computer can play a WAV with, and speak with: looked for once. nullopt: nothing is there.
std::optional<SoundCommand> playCommand(const QString &wavFile);
/// `language`: "id" or "en".
std::optional<SoundCommand> speakCommand(const QString &language, const QString &sentence);

} // namespace laci
