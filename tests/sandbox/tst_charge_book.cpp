#include "sandbox/charge_book.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>
#include <vector>

using namespace laci;

namespace {

QString word(PlayedStatus)
{
    return QStringLiteral("word");
}

PlayedCreate create(ChargeBook &book, const QByteArray &key, const QByteArray &body = "{}")
{
    PlayedOrder order;
    order.key = key;
    order.body = body;
    order.reference = QStringLiteral("R-") + QString::fromLatin1(key);
    order.amount = Rupiah::trusted(1000);
    order.word = word;
    order.reply = [](const PlayedCharge &charge) { return charge.gatewayRef.toLatin1(); };
    return book.create(order);
}

} // namespace

class TestChargeBook : public QObject {
    Q_OBJECT
private slots:
    void keepsTheNewest()
    {
        ChargeBook book;
        const QString oldest = create(book, "first").charge.gatewayRef;
        for (size_t i = 1; i < ChargeBook::kMostCharges; ++i)
            create(book, QByteArray::number(qulonglong(i)));
        QVERIFY(book.byGatewayRef(oldest));
        create(book, "one more");
        QVERIFY(!book.byGatewayRef(oldest));
        QCOMPARE(book.newest(20'000).size(), qsizetype(ChargeBook::kMostCharges));
        QCOMPARE(create(book, "first").kind, PlayedCreate::Kind::Made);      // its key is forgotten with it
    }

    void sameKeySameReply()
    {
        ChargeBook book;
        const auto first = create(book, "k");
        QCOMPARE(first.kind, PlayedCreate::Kind::Made);
        QVERIFY(book.decide(first.charge.reference, PlayedStatus::Paid));
        const auto again = create(book, "k");
        QCOMPARE(again.kind, PlayedCreate::Kind::Replayed);
        QCOMPARE(again.firstReply, first.firstReply);
        QCOMPARE(create(book, "k", "{\"other\":1}").kind, PlayedCreate::Kind::OtherBody);
        QCOMPARE(book.newest(10).size(), 1);
    }

    void survivesARestart()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("sandbox.json"));
        const QHash<QString, PlayedWord> voices{{QStringLiteral("test"), &word}};
        QString ref;
        {
            ChargeBook book;
            book.keepIn(file, voices);
            const auto made = create(book, "k");
            ref = made.charge.gatewayRef;
            QVERIFY(book.decide(ref, PlayedStatus::Paid));
        }
        ChargeBook book;
        book.keepIn(file, voices);
        const auto found = book.byGatewayRef(ref);
        QVERIFY(found);
        QCOMPARE(found->status, PlayedStatus::Paid);
        QCOMPARE(found->amount, Rupiah::trusted(1000));
        const auto again = create(book, "k");
        QCOMPARE(again.kind, PlayedCreate::Kind::Replayed);
        QCOMPARE(again.firstReply, ref.toLatin1());

        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[{\"gateway_ref\":\"x\",\"plan\":99}, nonsense");
        broken.close();
        ChargeBook begunAnew;
        begunAnew.keepIn(file, voices);
        QVERIFY(begunAnew.newest(10).isEmpty());
    }

    void faultsOnceForEachKey()
    {
        ChargeBook book;
        book.planNext(TrainingPlan::ServerFault, 0);
        QCOMPARE(create(book, "a").kind, PlayedCreate::Kind::Faulted);
        QCOMPARE(create(book, "b").kind, PlayedCreate::Kind::Faulted);
        QCOMPARE(create(book, "a").kind, PlayedCreate::Kind::Made);
        QCOMPARE(create(book, "a").kind, PlayedCreate::Kind::Replayed);
        QCOMPARE(book.newest(10).size(), 1);
    }

    void unauthorisedIsTakenOnce()
    {
        ChargeBook book;
        QVERIFY(!book.takeUnauthorised());
        book.planNext(TrainingPlan::Unauthorised, 0);
        QVERIFY(book.takeUnauthorised());
        QVERIFY(!book.takeUnauthorised());
        book.planNext(TrainingPlan::Unauthorised, 0);
        book.planNext(TrainingPlan::Pay, 0);
        QVERIFY(!book.takeUnauthorised());
    }

    void manyThreads()
    {
        ChargeBook book;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&book, t] {
                for (int i = 0; i < 200; ++i) {
                    const auto made = create(book, QByteArray::number(i));        // the same keys from every thread
                    book.planNext(i % 2 ? TrainingPlan::Pay : TrainingPlan::Nothing, 0);
                    book.decide(made.charge.gatewayRef, t % 2 ? PlayedStatus::Paid : PlayedStatus::Expired);
                    book.newest(5);
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30'000));
        QCOMPARE(book.newest(1000).size(), 200);
    }
};

QTEST_GUILESS_MAIN(TestChargeBook)
#include "tst_charge_book.moc"
