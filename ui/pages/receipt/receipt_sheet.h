#pragma once
#include "ui/pages/till_services.h"

class QWidget;

namespace laci {

class Sheet;

/// The slip of a sale as it comes out on paper, and every way to hand it over: print, PDF, text file, clipboard, e-mail, WhatsApp.
/// `copy`: it says SALINAN. What cannot be done here (no printer, no e-mail program) says so in the sheet. The sheet belongs to the window
/// of `owner` and closes itself; Enter and Esc close it.
Sheet *showReceipt(QWidget *owner, TillServices &services, const SaleRecord &record, bool copy);
/// The same for the slip that a refund gives. Nothing is shown (nullptr) when the record has no such refund.
Sheet *showRefundSlip(QWidget *owner, TillServices &services, const SaleRecord &record, const RefundId &refund, bool copy);

} // namespace laci
