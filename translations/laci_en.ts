<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ExplainTotal</name>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message numerus="yes">
        <source>All %n entries fit. Nobody has changed the journal.</source>
        <translation>
            <numerusform>The one entry fits. Nobody has changed the journal.</numerusform>
            <numerusform>All %n entries fit. Nobody has changed the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingText</name>
    <message numerus="yes">
        <source>%n paper(s) could not be printed and wait for a decision.</source>
        <translation>
            <numerusform>%n paper could not be printed and wait for a decision.</numerusform>
            <numerusform>%n papers could not be printed and wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) wait for the printer.</source>
        <translation>
            <numerusform>%n paper wait for the printer.</numerusform>
            <numerusform>%n papers wait for the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, the oldest from %1. Laci goes on asking.</source>
        <translation>
            <numerusform>%n open, the oldest from %1. Laci goes on asking.</numerusform>
            <numerusform>%n open, the oldest from %1. Laci goes on asking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message numerus="yes">
        <source>%n label(s) stand in %1. Print them at 100 %, without fitting them to the page.</source>
        <translation>
            <numerusform>%n label stand in %1. Print them at 100 %, without fitting them to the page.</numerusform>
            <numerusform>%n labels stand in %1. Print them at 100 %, without fitting them to the page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no barcode: the code is too long for this label.</source>
        <translation>
            <numerusform>%n of them has no barcode: the code is too long for this label.</numerusform>
            <numerusform>%n of them have no barcode: the code is too long for this label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the %n product(s) in the list.</source>
        <translation>
            <numerusform>For the %n product in the list.</numerusform>
            <numerusform>For the %n products in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::BackupPart</name>
    <message numerus="yes">
        <source>Backed up and checked: %n sale(s), %1.</source>
        <translation>
            <numerusform>Backed up and checked: %n sale, %1.</numerusform>
            <numerusform>Backed up and checked: %n sales, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::CartPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken out of the cart</source>
        <translation>
            <numerusform>%n item taken out of the cart</numerusform>
            <numerusform>%n items taken out of the cart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::CustomerWindow</name>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n before</numerusform>
            <numerusform>%n before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::GlanceView</name>
    <message numerus="yes">
        <source>%1 from the %n day(s) before</source>
        <extracomment>%1 &quot;+12 %&quot;</extracomment>
        <translation>
            <numerusform>%1 from the %n day before</numerusform>
            <numerusform>%1 from the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed by a person: %1</source>
        <translation>
            <numerusform>%n confirmed by a person: %1</numerusform>
            <numerusform>%n confirmed by a person: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::GuideScreen</name>
    <message numerus="yes">
        <source>%n product(s) can be sold.</source>
        <translation>
            <numerusform>%n product can be sold.</numerusform>
            <numerusform>%n products can be sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::JournalPart</name>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n entry is in %1.</numerusform>
            <numerusform>%n entries are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ModifierSheet</name>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Choose %n more.</numerusform>
            <numerusform>Choose %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::OrderCard</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::OrdersPage</name>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::Parking</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::PriceListSection</name>
    <message numerus="yes">
        <source>%1 · %n price(s)</source>
        <translation>
            <numerusform>%1 · %n price</numerusform>
            <numerusform>%1 · %n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ProductsSection</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) saved in %1.</source>
        <translation>
            <numerusform>%n product saved in %1.</numerusform>
            <numerusform>%n products saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ProposalSection</name>
    <message numerus="yes">
        <source>%n product(s) at %1.</source>
        <translation>
            <numerusform>%n product at %1.</numerusform>
            <numerusform>%n products at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n</source>
        <translation>
            <numerusform>Take over %n</numerusform>
            <numerusform>Take over %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken over.</source>
        <translation>
            <numerusform>%n product taken over.</numerusform>
            <numerusform>%n products taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: another product has the SKU.</source>
        <translation>
            <numerusform>%n could not be: another product has the SKU.</numerusform>
            <numerusform>%n could not be: another product has the SKU.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ReconcileView</name>
    <message numerus="yes">
        <source>%1 and the books agree: %n payment(s).</source>
        <translation>
            <numerusform>%1 and the books agree: %n payment.</numerusform>
            <numerusform>%1 and the books agree: %n payments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) do not agree; %1 do.</source>
        <translation>
            <numerusform>%n line do not agree; %1 do.</numerusform>
            <numerusform>%n lines do not agree; %1 do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a word about the fee are counted in full</source>
        <translation>
            <numerusform>%n payment without a word about the fee are counted in full</numerusform>
            <numerusform>%n payments without a word about the fee are counted in full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ReportView</name>
    <message numerus="yes">
        <source>The first %n row(s); CSV holds all.</source>
        <translation>
            <numerusform>The first %n row; CSV holds all.</numerusform>
            <numerusform>The first %n rows; CSV holds all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ReportsPage</name>
    <message numerus="yes">
        <source>The first %n row(s); CSV holds all.</source>
        <translation>
            <numerusform>The first %n row; CSV holds all.</numerusform>
            <numerusform>The first %n rows; CSV holds all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::RestoreSheet</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of the present books are not in it. The present books stay beside it under another name.</source>
        <translation>
            <numerusform>%n sale of the present books are not in it. The present books stay beside it under another name.</numerusform>
            <numerusform>%n sales of the present books are not in it. The present books stay beside it under another name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of the present books are still watched and are not in this backup. After the restore nobody watches them: money that comes for them is only seen at the gateway.</source>
        <translation>
            <numerusform>%n payment of the present books are still watched and are not in this backup. After the restore nobody watches them: money that comes for them is only seen at the gateway.</numerusform>
            <numerusform>%n payments of the present books are still watched and are not in this backup. After the restore nobody watches them: money that comes for them is only seen at the gateway.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ScanPart</name>
    <message numerus="yes">
        <source>%n character(s): %1</source>
        <translation>
            <numerusform>%n character: %1</numerusform>
            <numerusform>%n characters: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ShiftPage</name>
    <message numerus="yes">
        <source>%n payments stay watched</source>
        <translation>
            <numerusform>%n payment stays watched</numerusform>
            <numerusform>%n payments stay watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::StockTakeSection</name>
    <message numerus="yes">
        <source>%n product(s) were counted. Nothing is changed in the stock.</source>
        <translation>
            <numerusform>%n product were counted. Nothing is changed in the stock.</numerusform>
            <numerusform>%n products were counted. Nothing is changed in the stock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stock-take: %n product(s)</source>
        <translation>
            <numerusform>Stock-take: %n product</numerusform>
            <numerusform>Stock-take: %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counted product(s) get the stock that was counted. What was not counted stays as it is.</source>
        <translation>
            <numerusform>%n counted product get the stock that was counted. What was not counted stays as it is.</numerusform>
            <numerusform>%n counted products get the stock that was counted. What was not counted stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) differ from the books.</source>
        <translation>
            <numerusform>%n product differ from the books.</numerusform>
            <numerusform>%n products differ from the books.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::TopBar</name>
    <message numerus="yes">
        <source>%n waiting for payment</source>
        <translation>
            <numerusform>%n waiting for payment</numerusform>
            <numerusform>%n waiting for payment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <extracomment>payments of which nobody knows yet whether they were paid</extracomment>
        <translation>
            <numerusform>%n not certain</numerusform>
            <numerusform>%n not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late payment(s)</source>
        <translation>
            <numerusform>%n late payment</numerusform>
            <numerusform>%n late payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%n not printed</numerusform>
            <numerusform>%n not printed</numerusform>
        </translation>
    </message>
</context>
</TS>
