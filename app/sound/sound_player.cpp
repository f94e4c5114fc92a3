#include "sound/sound_player.h"
#include "domain/number_words.h"
#include "settings/settings.h"
#include "sound/tones.h"
#include <QDir>
#include <QFile>
#include <QProcess>

namespace laci {
namespace {

constexpr std::chrono::seconds kPatience{12};

QString paidSentence(const QString &language, const QString &way, Rupiah amount)
{
    const bool id = language == u"id";
    const QString words = id ? numberWordsId(amount.units()) : numberWordsEn(amount.units());
    return (id ? QStringLiteral("%1, %2 rupiah, lunas") : QStringLiteral("%1, %2 rupiah, paid")).arg(way, words);
}

} // namespace

SoundPlayer::SoundPlayer(Settings &settings, std::function<void()> beep, QObject *parent)
    : SoundPlayer(settings, std::move(beep), Voices{}, parent)
{
}

SoundPlayer::SoundPlayer(Settings &settings, std::function<void()> beep, Voices voices, QObject *parent)
    : QObject(parent), m_settings(settings), m_beep(std::move(beep)), m_voices(std::move(voices))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill();
    });
}

SoundPlayer::~SoundPlayer()
{
    if (m_process)
        m_process->disconnect(this);         // what still sounds is cut off by its own destructor
}

bool SoundPlayer::allowed(Sound sound) const
{
    switch (sound) {
    case Sound::ScanOk: return m_settings.flag(QStringLiteral("sound.scan"));
    case Sound::UnknownCode:
    case Sound::Refused: return m_settings.flag(QStringLiteral("sound.unknown"));
    case Sound::Paid: return m_settings.flag(QStringLiteral("sound.paid"));
    case Sound::Attention: return m_settings.flag(QStringLiteral("sound.attention"));
    }
    return true;
}

void SoundPlayer::play(Sound sound)
{
    if (allowed(sound))
        take({sound, {}, {}});
}

void SoundPlayer::sayPaid(const QString &way, Rupiah amount)
{
    const QString language = m_settings.text(QStringLiteral("ui.language"));
    const QString sentence = paidSentence(language, way, amount);
    play(Sound::Paid);
    if (m_settings.flag(QStringLiteral("sound.speak")) && m_voices.speak(language, sentence))
        take({std::nullopt, sentence, language});
}

void SoundPlayer::take(const Task &task)
{
    if (m_waiting.size() >= kMostWaiting)
        return;
    m_waiting.append(task);
    if (!m_process)
        next();
}

QString SoundPlayer::fileOf(Sound sound)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/laci-sound-"));
    if (!m_folder->isValid())
        return {};
    const QString path = m_folder->filePath(wavName(sound));
    if (!QFile::exists(path)) {
        QFile file(path);
        const QByteArray wav = wavOf(sound);
        if (!file.open(QIODevice::WriteOnly) || file.write(wav) != wav.size())
            return {};
    }
    return path;
}

void SoundPlayer::next()
{
    while (!m_process && !m_waiting.isEmpty()) {
        m_now = m_waiting.takeFirst();
        std::optional<SoundCommand> command;
        if (m_now->sound) {
            if (const QString file = fileOf(*m_now->sound); !file.isEmpty())
                command = m_voices.play(file);
        } else {
            command = m_voices.speak(m_now->language, m_now->sentence);
        }
        if (!command) {
            if (m_now->sound && m_beep)
                m_beep();
            m_now.reset();
            continue;
        }
        m_process = new QProcess(this);
        m_process->setStandardInputFile(QProcess::nullDevice());
        m_process->setStandardOutputFile(QProcess::nullDevice());
        m_process->setStandardErrorFile(QProcess::nullDevice());
        connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
            ended(how == QProcess::NormalExit && code == 0);
        });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                ended(false);
        });
        m_patience.start(kPatience);
        m_process->start(command->program, command->arguments);
    }
}

void SoundPlayer::ended(bool well)
{
    m_patience.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
    }
    // A till without a sound card still has the beeper of its desktop.
    const bool aSound = m_now && m_now->sound;
    m_now.reset();
    if (!well && aSound && m_beep)
        m_beep();
    // Not from within the signal of the process that just ended.
    QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
}

} // namespace laci
