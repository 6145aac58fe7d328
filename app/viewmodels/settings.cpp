#include "viewmodels/settings.h"

namespace causeway::app {

Settings::Settings(const QString &folder, QObject *parent)
    : QObject(parent), m_file(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
{
}

QString Settings::language() const
{
    return m_file.value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (store(QStringLiteral("language"), language))
        emit languageChanged();
}

std::string Settings::languageTag() const
{
    const auto name = language();
    return name.isEmpty() ? std::string("en") : QString(name).replace(QLatin1Char('_'), QLatin1Char('-')).toStdString();
}

QString Settings::scheme() const
{
    return m_file.value(QStringLiteral("scheme"), QStringLiteral("light")).toString();
}

void Settings::setScheme(const QString &scheme)
{
    if (store(QStringLiteral("scheme"), scheme))
        emit schemeChanged();
}

qreal Settings::textScale() const
{
    return std::clamp(m_file.value(QStringLiteral("text_scale"), 1.0).toReal(), 1.0, 2.0);
}

void Settings::setTextScale(qreal scale)
{
    if (store(QStringLiteral("text_scale"), scale))
        emit textScaleChanged();
}

bool Settings::reduceMotion() const
{
    return m_file.value(QStringLiteral("reduce_motion"), false).toBool();
}

void Settings::setReduceMotion(bool reduce)
{
    if (store(QStringLiteral("reduce_motion"), reduce))
        emit reduceMotionChanged();
}

bool Settings::isSimple() const
{
    return m_file.value(QStringLiteral("simple"), false).toBool();
}

void Settings::setSimple(bool simple)
{
    if (store(QStringLiteral("simple"), simple))
        emit simpleChanged();
}

bool Settings::store(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return false;
    m_file.setValue(key, value);
    return true;
}
}
