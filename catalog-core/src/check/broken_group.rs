use std::collections::BTreeSet;

use super::{Context, Draft, Edition, Report};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let mut taken = BTreeSet::new();
    for (i, group) in edition.alternatives.iter().enumerate() {
        let path = format!("alternatives.{i}");
        if group.sets.len() < 2 || group.sets.iter().any(Vec::is_empty) {
            let message = format!("`{}` leaves no choice", group.id);
            report.add(draft, &path, message, "give at least two sets, none of them empty");
        }
        for (j, set) in group.sets.iter().enumerate() {
            for (k, id) in set.iter().enumerate() {
                let path = format!("{path}.sets.{j}.{k}");
                if !edition.documents.iter().any(|d| d.id == *id) {
                    let message = format!("`{id}` is no document of this edition");
                    report.add(draft, &path, message, "name the id of a document");
                } else if set[..k].contains(id) {
                    report.add(
                        draft,
                        &path,
                        format!("`{id}` stands twice in the set"),
                        "remove one",
                    );
                } else if taken.iter().any(|(other, name)| name == id && *other != i) {
                    let message = format!("`{id}` belongs to two groups");
                    report.add(draft, &path, message, "a document may belong to one group only");
                } else {
                    taken.insert((i, id.as_str()));
                }
            }
        }
    }
}
