#include "facts/host_facts.h"

#include <algorithm>

namespace basalt::facts {

namespace {

template<class List, class Key, class Field>
const typename List::value_type *findBy(const List &list, const Key &key, Field field)
{
    const auto it = std::find_if(list.begin(), list.end(),
                                 [&](const auto &entry) { return entry.*field == key; });
    return it == list.end() ? nullptr : &*it;
}

}

const FileFacts *findFile(const HostFacts &facts, const QString &path)
{
    return findBy(facts.files, path, &FileFacts::path);
}

const ServiceFacts *findService(const HostFacts &facts, const QString &name)
{
    return findBy(facts.services, name, &ServiceFacts::name);
}

const PackageFacts *findPackage(const HostFacts &facts, const QString &name)
{
    return findBy(facts.packages, name, &PackageFacts::name);
}

const NicFacts *findNic(const HostFacts &facts, const QString &name)
{
    return findBy(facts.nics, name, &NicFacts::name);
}

const VolumeGroupFacts *findVolumeGroup(const HostFacts &facts, const QString &name)
{
    return findBy(facts.volumeGroups, name, &VolumeGroupFacts::name);
}

}
