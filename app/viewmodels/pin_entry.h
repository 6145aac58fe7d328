#pragma once

#include <causeway/base/secret_bytes.h>

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace causeway::app {

/// The digits of a PIN while it is typed. They live here and never in a QString or in JavaScript, whose memory cannot be wiped.
class PinEntry final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int length READ length CONSTANT FINAL)

public:
    static constexpr int Length = 6;

    explicit PinEntry(QObject *parent);

    int count() const { return m_count; }
    int length() const { return Length; }

    /// Ignored unless 0-9 and there is room. Emits complete() with the last one.
    Q_INVOKABLE void append(int digit);
    Q_INVOKABLE void removeLast();
    Q_INVOKABLE void clear();

    /// Whether both are full and hold the same digits.
    bool equals(const PinEntry &other) const;
    /// The digits as text; the entry is empty afterwards.
    causeway::SecretBytes take();

signals:
    void countChanged();
    void complete();

private:
    void setCount(int count);

    causeway::SecretBytes m_digits;
    int m_count = 0;
};
}
