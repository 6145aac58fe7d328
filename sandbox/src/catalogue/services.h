#pragma once

#include "../http.h"

namespace causeway::sandbox {

/// Traditional Chinese as Hong Kong writes it; Simplified written as such, not converted.
struct ThreeTexts {
    std::string en;
    std::string hk;
    std::string cn;
};

struct Service {
    std::string id;
    std::string department; ///< its short name
    std::string kind;       ///< web, program, certificate, bills
    std::string value;      ///< of a web target: a path of the sandbox, or empty
    ThreeTexts name;
    std::vector<std::string> keywords;
};

const std::vector<Service> &catalogueServices();
const ThreeTexts &departmentOf(const Service &service);
/// What the link of an invented service leads to.
Response servicePage(const std::string &id);

/// One line each: short name | English | Hong Kong | Mainland.
std::string_view departmentsText();
/// One line each: id | department | kind[:value] | English | Hong Kong | Mainland | keywords.
std::string_view servicesText();
}
