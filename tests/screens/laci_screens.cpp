// laci_screens: every screen as a picture, and looked over by a machine. See shoot.sh.
#include "screens/look_over.h"
#include "screens/stage.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLoggingCategory>
#include <QTextStream>

using namespace laci;
using namespace laci::test;

namespace {

struct Shot {
    QString scene;
    QString file;
};

QString lookWord(Look look)
{
    switch (look) {
    case Look::Light: return QStringLiteral("light");
    case Look::Dark: return QStringLiteral("dark");
    case Look::Contrast: return QStringLiteral("contrast");
    }
    return {};
}

QString nameOf(const View &view)
{
    QString name = QStringLiteral("%1-%2-%3").arg(view.language, lookWord(view.look)).arg(view.size.width());
    return view.percent == 100 ? name : name + QStringLiteral("-text%1").arg(view.percent);
}

bool writeIndex(const QString &folder, const QMap<QString, QList<Shot>> &shots, const QStringList &findings)
{
    QFile file(folder + QStringLiteral("/index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "<!doctype html><meta charset=\"utf-8\"><title>Laci, every screen</title>\n"
           "<style>body{font:15px sans-serif;background:#ddd;margin:16px}section{margin-bottom:32px}img{width:480px;margin:4px;"
           "border:1px solid #888;vertical-align:top}figure{display:inline-block;margin:4px}figcaption{font-size:12px}</style>\n";
    out << "<h1>Laci, every screen</h1><p>" << findings.size() << " findings</p><ul>\n";
    for (const QString &finding : findings)
        out << "<li>" << finding.toHtmlEscaped() << "</li>\n";
    out << "</ul>\n";
    for (auto it = shots.cbegin(); it != shots.cend(); ++it) {
        out << "<section><h2>" << it.key() << "</h2>\n";
        for (const Shot &shot : it.value())
            out << "<figure><a href=\"" << shot.file << "\"><img loading=\"lazy\" src=\"" << shot.file << "\"></a><figcaption>" << shot.scene
                << "</figcaption></figure>\n";
        out << "</section>\n";
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption folder(QStringLiteral("out"), QStringLiteral("Write the pictures there."), QStringLiteral("FOLDER"));
    const QCommandLineOption words(QStringLiteral("words"), QStringLiteral("Folder of laci_id.qm and laci_en.qm."), QStringLiteral("FOLDER"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Scenes whose name begins so."), QStringLiteral("NAME"));
    const QCommandLineOption fast(QStringLiteral("fast"), QStringLiteral("Each scene once: Indonesian, light, 1024 x 768."));
    const QCommandLineOption languages(QStringLiteral("languages"), QString(), QStringLiteral("LIST"), QStringLiteral("id,en"));
    const QCommandLineOption percents(QStringLiteral("text"), QStringLiteral("Text sizes in percent."), QStringLiteral("LIST"), QStringLiteral("100,200"));
    parser.addOptions({folder, words, only, fast, languages, percents});
    parser.process(app);
    openResources();
    QLoggingCategory::setFilterRules(QStringLiteral("laci.*=false"));

    const bool quick = parser.isSet(fast);
    const QString out = parser.value(folder);
    if (!out.isEmpty() && !QDir().mkpath(out))
        return 2;
    QList<View> views;
    const QStringList wantedLanguages = quick ? QStringList{QStringLiteral("id")} : parser.value(languages).split(u',');
    const QStringList wantedPercents = quick && !parser.isSet(percents) ? QStringList{QStringLiteral("100")} : parser.value(percents).split(u',');
    for (const QString &language : wantedLanguages) {
        for (const QString &percent : wantedPercents) {
            for (const QSize size : {QSize(1024, 768), QSize(1920, 1080)}) {
                if (quick && size.width() != 1024)
                    continue;
                views << View{language, Look::Light, size, percent.toInt()};
            }
        }
    }

    QMap<QString, QList<Shot>> shots;
    QStringList findings;
    const QList<Scene> scenes = allScenes();
    for (const View &view : std::as_const(views)) {
        Words said;
        if (!said.open(parser.value(words), view.language))
            findings << QStringLiteral("%1: no words in %2").arg(view.language, parser.value(words));
        QCoreApplication::installTranslator(&said);
        for (const Scene &scene : scenes) {
            if (!scene.name.startsWith(parser.value(only)))
                continue;
            Stage stage(view);
            if (scene.training) {
                stage.till.services.training = true;
                stage.till.services.customer = &stage.customer;
            }
            if (scene.before)
                scene.before(stage);
            stage.open();
            scene.play(stage);
            stage.settle();
            QStringList here = stage.trouble;
            if (stage.picture().size() != view.size)
                here << QStringLiteral("the window is %1 x %2").arg(stage.picture().width()).arg(stage.picture().height());
            const QList<Look> looks = quick ? QList<Look>{Look::Light} : QList<Look>{Look::Light, Look::Dark, Look::Contrast};
            for (const Look look : looks) {
                if (look != view.look) {
                    themeFor(look).apply(app);
                    stage.settle();
                }
                View now = view;
                now.look = look;
                const QImage picture = stage.picture().grab().toImage().convertToFormat(QImage::Format_RGB32);
                // Once more in each theme: colours differ, places do not; what is found twice is told once.
                const QStringList found = lookOver(stage.picture(), picture, look == Look::Contrast ? 7.0 : 4.5);
                for (const QString &each : found) {
                    if (!here.contains(each))
                        here << each;
                }
                if (!out.isEmpty()) {
                    const QString file = QStringLiteral("%1-%2.png").arg(scene.name, nameOf(now));
                    picture.save(out + u'/' + file);
                    shots[nameOf(now)] << Shot{scene.name, file};
                }
            }
            for (const QString &each : std::as_const(here))
                findings << QStringLiteral("%1 %2: %3").arg(scene.name, nameOf(view).remove(QStringLiteral("-light")), each);
        }
        QCoreApplication::removeTranslator(&said);
        const QStringList missing = said.missing();
        for (const QString &each : missing) {
            if (!findings.contains(each))
                findings << each;
        }
    }
    QTextStream err(stderr);
    for (const QString &finding : std::as_const(findings))
        err << finding << '\n';
    err << findings.size() << " findings\n";
    if (!out.isEmpty() && !writeIndex(out, shots, findings))
        return 2;
    return findings.isEmpty() ? 0 : 1;
}
