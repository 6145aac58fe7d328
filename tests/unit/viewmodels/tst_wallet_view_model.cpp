#include "stage.h"
#include "test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;
using wallet::Reason;
using wallet::Verdict;

/// The certificate that is open, and those that the person is reminded of.
class WalletViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<test::World>();
        for (const auto *id : {"a", "b"})
            hold(id, Verdict::Valid, {});
    }
    void cleanup() { m_world.reset(); }

    void showsNothingOfTheOneBeforeWhileAnotherIsRead();
    void showsNothingWhereItCannotBeReadUntilItCan_data();
    void showsNothingWhereItCannotBeReadUntilItCan();
    void saysWhyItCannotBeReadWhateverIsReadAgain();
    void keepsFailuresOfOtherThingsOffTheOpenOne();
    void showsOnlyTheOneThatWasOpenedLast();
    void leavesTheOpenOneAloneWhereAnotherIsDeleted();
    void saysThatOneWasNotDeletedWhateverIsReadAgain();
    void saysInTheListsWhatWasNotDeletedOnceItsPageIsClosed();
    void saysNoMoreWhatWasNotDeletedOnceAnotherIsToBe();
    void saysNoMoreWhatWasNotDeletedOnceItIsGone();
    void saysNothingInTheListsThatItsPageHasSaid();
    void takesOneThatIsGoneForDeleted();
    void remindsOfTheMostPressingFirst();
    void remindsOfWhatEndsSoonHoweverManyHaveEnded();
    void remindsOfTheEndBeforeWhatChanged();
    void remindsOfOneThatIsNotValidYetOnlyWhereItChanged();
    void givesATimeOnlyForWhatWasPromised();

private:
    void hold(const std::string &id, Verdict verdict, const std::vector<Reason> &reasons,
              std::optional<int> days = std::nullopt)
    {
        test::FakeWallet::Held one;
        one.certificate.id = id;
        if (days)
            one.certificate.expiresAt = m_world->clock.now() + std::chrono::days(*days);
        one.belief.verdict = verdict;
        one.belief.reasons = reasons;
        m_world->client.certificates.held.push_back(one);
    }
    void change(const std::string &id) { m_world->client.kept.changed[id] = {"address"}; }
    WalletViewModel &wallet() { return m_world->wallet; }
    QString open() { return wallet().detail().value("id").toString(); }
    QString reminding()
    {
        QStringList ids;
        for (const auto &row : wallet().reminding())
            ids += row.toMap().value("id").toString();
        return ids.join(' ');
    }

    std::unique_ptr<test::World> m_world;
};

void WalletViewModelTest::showsNothingOfTheOneBeforeWhileAnotherIsRead()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    const QSignalSpy told(&wallet(), &WalletViewModel::detailChanged);
    m_world->client.script.hold("wallet");

    wallet().open("b");

    QVERIFY(wallet().detail().isEmpty());
    QCOMPARE(told.count(), 1);
    m_world->client.script.release();
    QTRY_COMPARE(open(), QString("b"));
}

void WalletViewModelTest::showsNothingWhereItCannotBeReadUntilItCan_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("another one") << "b";
    QTest::newRow("the same one") << "a";
}

void WalletViewModelTest::showsNothingWhereItCannotBeReadUntilItCan()
{
    QFETCH(QString, id);
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.fail("wallet", "vault.corrupt");

    wallet().open(id);

    QTRY_COMPARE(wallet().detailError(), QString("vault.corrupt"));
    QVERIFY(wallet().detail().isEmpty());
    QVERIFY(!wallet().error().isPresent());
    m_world->client.script.fail("wallet", "");
    wallet().refresh();
    QTRY_COMPARE(open(), id);
    QCOMPARE(wallet().detailError(), QString());
}

void WalletViewModelTest::saysWhyItCannotBeReadWhateverIsReadAgain()
{
    m_world->client.script.fail("find", "vault.corrupt");
    wallet().open("a");
    QTRY_COMPARE(wallet().detailError(), QString("vault.corrupt"));
    QVERIFY(!wallet().error().isPresent());

    wallet().refresh();

    QTRY_VERIFY(wallet().error().isPresent()); // it cannot be read for the list either
    QCOMPARE(wallet().detailError(), QString("vault.corrupt"));
}

void WalletViewModelTest::keepsFailuresOfOtherThingsOffTheOpenOne()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.fail("offer", "net.unreachable");

    wallet().requestDrivingLicence();

    QTRY_COMPARE(wallet().error().code(), QString("net.unreachable"));
    QCOMPARE(wallet().detailError(), QString());
}

void WalletViewModelTest::showsOnlyTheOneThatWasOpenedLast()
{
    QStringList shown;
    connect(&wallet(), &WalletViewModel::detailChanged, this, [&] { shown += open(); });
    m_world->client.script.hold("wallet");
    wallet().open("a");
    wallet().open("b");
    m_world->client.script.release();

    QTRY_VERIFY(!wallet().isBusy());

    QCOMPARE(open(), QString("b"));
    QVERIFY(!shown.contains("a"));
    wallet().disconnect(this);
}

void WalletViewModelTest::leavesTheOpenOneAloneWhereAnotherIsDeleted()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    const QSignalSpy removed(&wallet(), &WalletViewModel::removed);

    wallet().remove("a");
    wallet().open("b");
    QTRY_COMPARE(open(), QString("b"));
    QTRY_VERIFY(!wallet().isBusy());

    QCOMPARE(open(), QString("b"));
    QCOMPARE(removed.count(), 0);
    wallet().remove("b");
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(wallet().detail().isEmpty());
}

void WalletViewModelTest::saysThatOneWasNotDeletedWhateverIsReadAgain()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    const QSignalSpy read(&wallet(), &WalletViewModel::detailChanged);
    m_world->client.script.fail("remove", "vault.storage_full");

    wallet().remove("a");
    wallet().refresh();

    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(wallet().detailError(), QString("vault.storage_full"));
    QCOMPARE(wallet().removalError(), QString());
    wallet().open("a");
    QCOMPARE(wallet().detailError(), QString());
}

void WalletViewModelTest::saysInTheListsWhatWasNotDeletedOnceItsPageIsClosed()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.hold("remove");
    m_world->client.script.fail("remove", "vault.storage_full");

    wallet().remove("a");
    wallet().closeOthers({});
    m_world->client.script.release();

    QTRY_COMPARE(wallet().removalError(), QString("vault.storage_full"));
    QCOMPARE(wallet().detailError(), QString());
    wallet().refresh();
    QTRY_VERIFY(!wallet().isBusy());
    QCOMPARE(wallet().removalError(), QString("vault.storage_full"));
    wallet().closeOthers("showNear"); // a page that is no certificate's
    QCOMPARE(wallet().removalError(), QString("vault.storage_full"));
    wallet().open("b");
    QCOMPARE(wallet().removalError(), QString());
}

void WalletViewModelTest::saysNoMoreWhatWasNotDeletedOnceAnotherIsToBe()
{
    m_world->client.script.fail("remove", "vault.storage_full");
    wallet().remove("a");
    QTRY_COMPARE(wallet().removalError(), QString("vault.storage_full"));

    wallet().remove("b");

    QCOMPARE(wallet().removalError(), QString());
}

void WalletViewModelTest::saysNoMoreWhatWasNotDeletedOnceItIsGone()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    const QSignalSpy removed(&wallet(), &WalletViewModel::removed);
    m_world->client.script.fail("remove", "vault.storage_full");
    wallet().remove("a");
    QTRY_COMPARE(wallet().detailError(), QString("vault.storage_full"));
    m_world->client.script.fail("remove", "");
    m_world->sdk.drain();
    QVERIFY(m_world->client.certificates.remove("a")); // otherwise than by the person

    wallet().refresh();

    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(wallet().removalError(), QString());
}

void WalletViewModelTest::saysNothingInTheListsThatItsPageHasSaid()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.fail("remove", "vault.storage_full");
    wallet().remove("a");
    QTRY_COMPARE(wallet().detailError(), QString("vault.storage_full"));

    wallet().closeOthers("a");
    QCOMPARE(wallet().detailError(), QString("vault.storage_full"));
    wallet().closeOthers("b");

    QCOMPARE(wallet().detailError(), QString());
    QCOMPARE(wallet().removalError(), QString());
}

void WalletViewModelTest::takesOneThatIsGoneForDeleted()
{
    wallet().open("a");
    QTRY_COMPARE(open(), QString("a"));
    const QSignalSpy removed(&wallet(), &WalletViewModel::removed);
    m_world->client.script.hold("remove");
    wallet().remove("a");
    wallet().remove("a");
    m_world->client.script.release();

    QTRY_VERIFY(!wallet().isBusy());

    QCOMPARE(removed.count(), 1);
    QCOMPARE(wallet().removalError(), QString());
}

void WalletViewModelTest::remindsOfTheMostPressingFirst()
{
    hold("revoked", Verdict::Invalid, {Reason::StatusRevoked});
    hold("long-ended", Verdict::Invalid, {Reason::Expired}, -400);
    hold("ended", Verdict::Invalid, {Reason::Expired}, -3);
    hold("lasting", Verdict::Valid, {});
    hold("other", Verdict::Valid, {Reason::NotExpired}, 400);
    hold("suspended", Verdict::Invalid, {Reason::StatusSuspended}, 300);
    hold("not-yet", Verdict::Invalid, {Reason::NotYetValid}, 200);
    hold("soon", Verdict::Valid, {Reason::ExpiresSoon}, 20);
    hold("sooner", Verdict::Unknown, {Reason::ExpiresSoon}, 5);
    change("lasting");
    change("other");

    wallet().refresh();

    QTRY_COMPARE(reminding(), QString("sooner soon suspended other lasting ended long-ended revoked"));
}

void WalletViewModelTest::remindsOfWhatEndsSoonHoweverManyHaveEnded()
{
    for (int ago = 1; ago <= 60; ++ago) // more than are looked at at once
        hold("ended-" + std::to_string(ago), Verdict::Invalid, {Reason::Expired}, -ago);
    hold("soon", Verdict::Valid, {Reason::ExpiresSoon}, 20);

    wallet().refresh();

    QTRY_COMPARE(wallet().reminding().size(), 20);
    QVERIFY(reminding().startsWith("soon ended-1 ended-2 "));
}

void WalletViewModelTest::remindsOfTheEndBeforeWhatChanged()
{
    hold("soon", Verdict::Valid, {Reason::ExpiresSoon}, 20);
    change("soon");

    wallet().refresh();

    QTRY_COMPARE(m_world->home.reminders().size(), 2);
    QCOMPARE(m_world->home.reminders().front().toMap().value("kind").toString(), QString("certificate_expiring"));
}

void WalletViewModelTest::remindsOfOneThatIsNotValidYetOnlyWhereItChanged()
{
    hold("not-yet", Verdict::Invalid, {Reason::NotYetValid, Reason::NotExpired}, 400);
    hold("not-yet-and-changed", Verdict::Invalid, {Reason::NotYetValid, Reason::NotExpired}, 500);
    hold("not-yet-and-revoked", Verdict::Invalid, {Reason::NotYetValid, Reason::StatusRevoked}, 600);
    hold("not-yet-and-suspended", Verdict::Invalid, {Reason::NotYetValid, Reason::StatusSuspended}, 700);
    change("not-yet-and-changed");

    wallet().refresh();

    QTRY_COMPARE(reminding(), QString("not-yet-and-changed not-yet-and-suspended not-yet-and-revoked"));
    QStringList kinds;
    for (const auto &reminder : m_world->home.reminders())
        kinds += reminder.toMap().value("kind").toString();
    QCOMPARE(kinds.join(' '), QString("certificate_changed certificate_suspended certificate_expired"));
}

void WalletViewModelTest::givesATimeOnlyForWhatWasPromised()
{
    const auto now = m_world->clock.now();
    for (const auto wait : {0, 1}) {
        auto &accepted = m_world->client.certificates.promised.emplace_back();
        accepted.since = now;
        accepted.nextTry = now + std::chrono::hours(wait);
    }

    wallet().refresh();

    QTRY_COMPARE(wallet().pending().size(), 2);
    QCOMPARE(wallet().pending().front().toMap().value("nextTry").toString(), QString());
    QVERIFY(!wallet().pending().back().toMap().value("nextTry").toString().isEmpty());
}

CAUSEWAY_SUITE(WalletViewModelTest)
#include "tst_wallet_view_model.moc"
