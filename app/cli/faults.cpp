#include "cli/faults.h"

#include "design/things.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

Results<QStringList> failedThings(const design::Design &design, const QStringList &texts)
{
    QStringList names;
    QList<Error> errors;
    for (const QString &text : texts) {
        const auto thing = design::findThing(design, text);
        if (!thing)
            errors.append(thing.error());
        else if (thing->kind == design::ThingKind::Vm)
            errors.append(
                {u"not-a-fault"_s,
                 QCoreApplication::translate("cli", "“%1” is a VM; what fails is hardware below it")
                     .arg(thing->name),
                 thing->name});
        else if (!names.contains(thing->name))
            names.append(thing->name);
    }
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    names.sort();
    return names;
}

}
