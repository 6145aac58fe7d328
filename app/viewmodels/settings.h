#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace causeway::app {

/// How the app looks and speaks. Nothing personal, so it lies beside the vault as a plain file and works while locked.
class Settings final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// "en", "zh_HK" or "zh_CN"; empty until the person has chosen.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// "light", "dark" or "contrast".
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    /// 1, 1.25, 1.5 or 2.
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
    /// Large and simple mode: six big actions on Home, text of 150 % at least.
    Q_PROPERTY(bool simple READ isSimple WRITE setSimple NOTIFY simpleChanged FINAL)

public:
    explicit Settings(const QString &folder, QObject *parent = nullptr);

    QString language() const;
    void setLanguage(const QString &language);
    /// The SDK's tag of the language: "en", "zh-HK", "zh-CN".
    std::string languageTag() const;
    QString scheme() const;
    void setScheme(const QString &scheme);
    qreal textScale() const;
    void setTextScale(qreal scale);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    bool isSimple() const;
    void setSimple(bool simple);

signals:
    void languageChanged();
    void schemeChanged();
    void textScaleChanged();
    void reduceMotionChanged();
    void simpleChanged();

private:
    bool store(const QString &key, const QVariant &value);

    QSettings m_file;
};
}
