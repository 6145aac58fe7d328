#include "viewmodels/consent_answer.h"

#include "viewmodels/format.h"

namespace causeway::app {
namespace {

/// An offer of one tells what it promised as a text, one of several as a list.
bool isPromise(const std::string &name, const Json &value)
{
    const bool isText = value.is_string() && !value.get_ref<const std::string &>().empty();
    const bool isList = value.is_array() && !value.empty();
    return name == "pending" && (isText || isList);
}
}

QVariantMap resultOf(const Json &answer)
{
    QVariantMap map;
    for (const auto &[name, value] : answer.items()) {
        if (value.is_string())
            map.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
        if (isPromise(name, value))
            map.insert(QStringLiteral("waits"), true);
    }
    return map;
}

QVariantMap answerOf(const consent::Request &request, const consent::Decision &decision, const std::string &language)
{
    const auto name = text(request.requester.name, language);
    QVariantList given;
    for (const auto &field : request.fields) {
        const QVariantMap line{{QStringLiteral("name"), text(field.name)},
                               {QStringLiteral("said"), readableText(field.names, language)}};
        if (decision.fields.contains(field.key()) && !given.contains(line)) // two certificates may have it
            given += line;
    }
    return {{QStringLiteral("receiver"), name.isEmpty() ? text(request.requester.host) : name},
            {QStringLiteral("given"), given}};
}

QVariantList withheldOf(const consent::Request &request, const std::string &language)
{
    QVariantList list;
    for (const auto &[title, reasons] : request.withheld) {
        QStringList names;
        for (const auto &reason : reasons)
            names += text(reason);
        list += QVariantMap{{QStringLiteral("title"), text(title, language)}, {QStringLiteral("reasons"), names}};
    }
    return list;
}
}
