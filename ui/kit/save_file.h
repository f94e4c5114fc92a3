#pragma once
#include "base/result.h"
#include <functional>

class QIODevice;
class QWidget;

namespace laci {

/// Whatever `write` puts into the file, on a worker thread; the file is whole or not there. Storage: the disk refuses.
[[nodiscard]] Pending<void> writeFile(const QString &file, std::function<bool(QIODevice &)> write);

/// Asks where to save, in a window of its own that nothing waits for; `chosen` gets the path, never an empty one, and not at all when
/// `owner` is gone. `suffix`: "pdf". `kind`: what the files are called in the filter.
void askWhereToSave(QWidget *owner, const QString &title, const QString &name, const QString &suffix, const QString &kind,
                    std::function<void(const QString &file)> chosen);

} // namespace laci
