#include "settings/settings.h"
#include "sound/sound_player.h"
#include "sound/tones.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace laci;

/// What was started is written down by a shell script: one line for each program.
class TestSoundPlayer final : public QObject {
    Q_OBJECT

    struct Bench {
        QTemporaryDir home;
        Settings settings{shopFields()};
        int beeps = 0;
        QString log = home.filePath(QStringLiteral("log"));
        QString pause = QStringLiteral("0.05");
        int code = 0;
        bool hasPlayer = true;
        bool hasEngine = true;
        SoundPlayer player;
        Bench()
            : player(settings, [this] { ++beeps; },
                     {[this](const QString &wav) { return hasPlayer ? std::optional(script(wav.section(u'/', -1))) : std::nullopt; },
                      [this](const QString &language, const QString &words) {
                          return hasEngine ? std::optional(script(QStringLiteral("%1: %2").arg(language, words))) : std::nullopt;
                      }})
        {
            if (!settings.load(home.filePath(QStringLiteral("laci.json"))))
                qFatal("no settings");
        }
        SoundCommand script(const QString &what) const
        {
            return {QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"), QStringLiteral("echo \"$1\" >> \"$2\"; sleep $3; exit $4"), QStringLiteral("sh"), what, log,
                     pause, QString::number(code)}};
        }
        QStringList heard() const
        {
            QFile file(log);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        }
    };

private slots:
    void tonesAreWavFilesOfTheLengthTheySay_data()
    {
        QTest::addColumn<int>("sound");
        for (const Sound sound : {Sound::ScanOk, Sound::UnknownCode, Sound::Refused, Sound::Paid, Sound::Attention})
            QTest::newRow(qPrintable(wavName(sound))) << int(sound);
    }
    void tonesAreWavFilesOfTheLengthTheySay()
    {
        QFETCH(int, sound);
        const QByteArray wav = wavOf(Sound(sound));
        QVERIFY(wav.startsWith("RIFF"));
        QCOMPARE(wav.mid(8, 8), QByteArray("WAVEfmt "));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 4), quint32(wav.size() - 8));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 40), quint32(wav.size() - 44));
        int loudest = 0;
        for (qsizetype at = 44; at < wav.size(); at += 2)
            loudest = std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + at))));
        QVERIFY(loudest > 5'000 && loudest < 20'000);
        QCOMPARE(qFromLittleEndian<qint16>(wav.constData() + 44), qint16(0));           // no click
        QVERIFY(wav.size() < 60'000);
    }
    void soundsCanBeToldApart()
    {
        QSet<QByteArray> all;
        for (const Sound sound : {Sound::ScanOk, Sound::UnknownCode, Sound::Refused, Sound::Paid, Sound::Attention})
            all.insert(wavOf(sound));
        QCOMPARE(all.size(), 5);
    }
    void paidIsASoundAndASentence_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("said");
        QTest::newRow("id") << "id" << "id: QRIS, lima puluh ribu rupiah, lunas";
        QTest::newRow("en") << "en" << "en: QRIS, fifty thousand rupiah, paid";
    }
    void paidIsASoundAndASentence()
    {
        QFETCH(QString, language);
        QFETCH(QString, said);
        Bench b;
        QVERIFY(b.settings.set(QStringLiteral("ui.language"), language));
        b.player.sayPaid(QStringLiteral("QRIS"), Rupiah::trusted(50'000));
        QTRY_COMPARE(b.heard(), QStringList({QStringLiteral("paid.wav"), said}));
        QCOMPARE(b.beeps, 0);
    }
    void whatIsSwitchedOffStaysSilent_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("sound");
        QTest::newRow("scan") << "sound.scan" << int(Sound::ScanOk);
        QTest::newRow("unknown") << "sound.unknown" << int(Sound::UnknownCode);
        QTest::newRow("refused") << "sound.unknown" << int(Sound::Refused);
        QTest::newRow("paid") << "sound.paid" << int(Sound::Paid);
        QTest::newRow("attention") << "sound.attention" << int(Sound::Attention);
    }
    void whatIsSwitchedOffStaysSilent()
    {
        QFETCH(QString, key);
        QFETCH(int, sound);
        Bench b;
        QVERIFY(b.settings.set(key, QStringLiteral("false")));
        b.player.play(Sound(sound));
        QVERIFY(b.settings.set(key, QStringLiteral("true")));
        b.player.play(Sound(sound));
        QTRY_COMPARE(b.heard(), QStringList{wavName(Sound(sound))});
        QTest::qWait(120);
        QCOMPARE(b.heard().size(), 1);
    }
    void speechCanBeOffAlone()
    {
        Bench b;
        QVERIFY(b.settings.set(QStringLiteral("sound.speak"), QStringLiteral("false")));
        b.player.sayPaid(QStringLiteral("QRIS"), Rupiah::trusted(50'000));
        QTRY_COMPARE(b.heard(), QStringList{QStringLiteral("paid.wav")});
    }
    void aBurstIsNotPlayedForAMinute()
    {
        Bench b;
        for (int i = 0; i < 50; ++i)
            b.player.play(Sound::ScanOk);
        QVERIFY2(b.heard().size() <= 1, "playing waited");
        QTRY_COMPARE(b.heard().size(), 1 + SoundPlayer::kMostWaiting);
        QTest::qWait(200);
        QCOMPARE(b.heard().size(), 1 + SoundPlayer::kMostWaiting);
        b.player.play(Sound::Paid);
        QTRY_COMPARE(b.heard().last(), QStringLiteral("paid.wav"));
    }
    void withoutAPlayerTheDesktopBeeps()
    {
        Bench b;
        b.hasPlayer = b.hasEngine = false;
        b.player.play(Sound::ScanOk);
        b.player.sayPaid(QStringLiteral("QRIS"), Rupiah::trusted(1'000));
        QTRY_COMPARE(b.beeps, 2);
    }
    void aPlayerThatFailsIsReplacedByABeep()
    {
        Bench b;
        b.code = 1;                      // no sound card
        b.player.play(Sound::Attention);
        QTRY_COMPARE(b.beeps, 1);
    }
    void endingTheTillCutsTheSoundOff()
    {
        QElapsedTimer took;
        {
            Bench b;
            b.pause = QStringLiteral("20");
            b.player.play(Sound::Paid);
            QTRY_COMPARE(b.heard().size(), 1);
            took.start();
        }
        QVERIFY(took.elapsed() < 3'000);
    }
};

QTEST_GUILESS_MAIN(TestSoundPlayer)
#include "tst_sound_player.moc"
