#pragma once
#include "ports/data_keeper.h"
#include <QJsonObject>

namespace laci::ctl {

QJsonObject toJson(const FileFacts &facts);
QJsonObject toJson(const RestorePreview &preview);
/// A few lines for a person.
QString wordsOf(const FileFacts &facts);

} // namespace laci::ctl
