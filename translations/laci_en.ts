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
    <name>laci::GoodsPage</name>
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
