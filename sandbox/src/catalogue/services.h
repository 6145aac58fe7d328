#pragma once

#include "../http.h"

namespace causeway::sandbox {

/// Traditional Chinese as Hong Kong writes it; Simplified written as such, not converted.
struct ThreeTexts {
    const char *en;
    const char *hk;
    const char *cn;
};

struct Service {
    const char *id;
    ThreeTexts name;
    const char *department;
    const char *kind;  ///< web, program, certificate, bills
    const char *value; ///< of a web target: a path of the sandbox, or empty
    std::vector<std::string> keywords;
};

const std::vector<Service> &catalogueServices();
const ThreeTexts &departmentOf(const Service &service);
/// What the link of an invented service leads to.
Response servicePage(const std::string &id);
}
