#pragma once
#include "ui/pages/settings/form_part.h"
#include "ui/pages/settings/printer_finder.h"

namespace laci {

class Banner;
class Button;

/// The receipt printer: where it is, what it can, and a page to try it with.
class PrinterPart final : public FormPart {
    Q_OBJECT
public:
    explicit PrinterPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

private:
    void showPlaces(const QList<PrinterFinder::Place> &places);
    void printTestPage();
    void openDrawer();
    void moved(const PrintJob &job);
    void say(int tone, const QString &text);

    PrinterFinder m_finder;
    bool m_looking = false;
    SettingRow *m_kind;
    SettingRow *m_address;
    Button *m_find;
    QWidget *m_places;           ///< one button for each place that was found
    Button *m_test;
    Button *m_drawer;
    Banner *m_said;
    PrintJobId m_job;            ///< the last one that was tried from here
};

} // namespace laci
