use super::{Shop, USER};

pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("listEvents", client.list_events().limit(10).page(1).send()).await.check(|events| {
        let [event] = events.as_slice() else { panic!("{events:?}") };
        assert_eq!((event.id, event.r#type.as_deref()), (Some(1), Some("user.creation")));
    });
    stage.call("getEvent", client.get_event(1).send()).await.check(|event| {
        assert_eq!(event.data.as_ref().and_then(|data| data.id), Some(USER));
        assert!(event.other_fields.is_empty(), "{event:?}");
    });
}
