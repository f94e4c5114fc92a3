#pragma once
#include "ports/sounder.h"
#include "sound/sound_commands.h"
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>

class QProcess;

namespace laci {

class Settings;

/// Plays what the settings allow, through a program of the system: one after another, at most kMostWaiting in the queue, the rest
/// is dropped (a burst of scans must not beep for a minute). A program that hangs is ended. GUI thread; nothing waits.
class SoundPlayer final : public QObject, public Sounder {
    Q_OBJECT
public:
    static constexpr int kMostWaiting = 3;

    /// How sounds leave the computer; a test gives its own. Each may say nullopt: there is no such program.
    struct Voices {
        std::function<std::optional<SoundCommand>(const QString &wavFile)> play = playCommand;
        std::function<std::optional<SoundCommand>(const QString &language, const QString &sentence)> speak = speakCommand;
    };
    /// `settings` outlives it. `beep` is the last resort, where no player is found.
    explicit SoundPlayer(Settings &settings, std::function<void()> beep = {}, QObject *parent = nullptr);
    SoundPlayer(Settings &settings, std::function<void()> beep, Voices voices, QObject *parent = nullptr);
    ~SoundPlayer() override;

    void setBeep(std::function<void()> beep) { m_beep = std::move(beep); }
    void play(Sound sound) override;
    void sayPaid(const QString &way, Rupiah amount) override;

private:
    struct Task {
        std::optional<Sound> sound;      ///< else `sentence`
        QString sentence;
        QString language;
    };
    bool allowed(Sound sound) const;
    QString fileOf(Sound sound);
    void take(const Task &task);
    void next();
    void ended(bool well);

    Settings &m_settings;
    std::function<void()> m_beep;
    Voices m_voices;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Task> m_waiting;
    std::optional<Task> m_now;
    QProcess *m_process = nullptr;
    QTimer m_patience;
};

} // namespace laci
