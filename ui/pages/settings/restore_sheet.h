#pragma once
#include "ports/data_keeper.h"
#include "ui/kit/sheet.h"
#include "ui/pages/till_services.h"

namespace laci {

class Banner;
class KeepWait;

/// What a backup holds and what a restore would take away, checked before the question is put. The safe answer is to leave everything.
class RestoreSheet final : public Sheet {
    Q_OBJECT
public:
    RestoreSheet(TillServices &services, QWidget *owner, const QString &file, const QString &by);
    ~RestoreSheet() override;

private:
    void told(const Result<RestorePreview> &preview);
    void line(const QString &text, Ink ink = Ink::Normal);
    void offerLost();
    TillServices &m_services;
    QString m_file;
    QString m_by;
    KeepWait *m_wait;
    std::shared_ptr<KeepControl> m_control;
    RestorePreview m_preview;
};

} // namespace laci
