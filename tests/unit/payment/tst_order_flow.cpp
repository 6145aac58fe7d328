#include "test_registry.h"

#include "order_flow.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::payment;

class OrderFlowTest : public QObject {
    Q_OBJECT

    static constexpr std::array States{OrderState::Prepared, OrderState::Sent, OrderState::Settled,
                                       OrderState::Refused};
    static constexpr std::array Events{OrderEvent::Sending, OrderEvent::ReceiptCame, OrderEvent::RefusalCame,
                                       OrderEvent::ExpiredUnsent};

private slots:
    void whatHasBeenSentIsNeverClearedByTheClock()
    {
        QVERIFY(next(OrderState::Prepared, OrderEvent::ExpiredUnsent) == OrderState::Refused);
        QVERIFY(!next(OrderState::Sent, OrderEvent::ExpiredUnsent));
    }

    void anEndIsAnEnd()
    {
        for (const auto event : Events) {
            QVERIFY(!next(OrderState::Settled, event));
            QVERIFY(!next(OrderState::Refused, event));
        }
    }

    void nothingIsSettledThatWasNotSent()
    {
        QVERIFY(!next(OrderState::Prepared, OrderEvent::ReceiptCame));
        QVERIFY(next(OrderState::Prepared, OrderEvent::Sending) == OrderState::Sent);
        QVERIFY(next(OrderState::Sent, OrderEvent::Sending) == OrderState::Sent);
        QVERIFY(next(OrderState::Sent, OrderEvent::ReceiptCame) == OrderState::Settled);
        QVERIFY(next(OrderState::Sent, OrderEvent::RefusalCame) == OrderState::Refused);
    }

    void everyStateHasANameOfItsOwn()
    {
        for (const auto state : States)
            QVERIFY(*orderStateFrom(toString(state)) == state);
        QVERIFY(orderStateFrom("paid").error().code == ErrorCode::VaultCorrupt);
    }
};

CAUSEWAY_SUITE(OrderFlowTest)
#include "tst_order_flow.moc"
