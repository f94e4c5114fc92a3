#include "ui/kit/save_file.h"
#include <QDir>
#include <QFileDialog>
#include <QPromise>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <memory>

namespace laci {

Pending<void> writeFile(const QString &file, std::function<bool(QIODevice &)> write)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, file, write = std::move(write)] {
        QSaveFile out(file);
        const bool written = out.open(QIODevice::WriteOnly) && write(out) && out.commit();
        promise->addResult(written ? Result<void>() : Result<void>(fail(ErrorCode::Storage, out.errorString())));
        promise->finish();
    });
    return future;
}

void askWhereToSave(QWidget *owner, const QString &title, const QString &name, const QString &suffix, const QString &kind,
                    std::function<void(const QString &file)> chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(owner->window(), title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(kind, suffix));
    dialog->selectFile(QDir(folder).filePath(name));
    QObject::connect(dialog, &QFileDialog::fileSelected, owner, [chosen = std::move(chosen)](const QString &file) {
        if (!file.isEmpty())
            chosen(file);
    });
    dialog->open();
}

} // namespace laci
