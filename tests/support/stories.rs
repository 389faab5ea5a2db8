//! The tests that every API has.

/// One test per module's story, and the whole story: in process, over TCP, and complete. `Shop` and `API` are in scope.
macro_rules! stories {
    ($count:literal operations: $($module:ident),+ $(,)?) => {
        /// Everything that the modules call, on one stage.
        async fn whole_story(reached: $crate::support::stage::Reached) -> $crate::support::coverage::Calls {
            let shop = Shop::new(reached).await;
            $($module::story(&shop).await;)+
            shop.stage.finish()
        }

        $(
            #[tokio::test]
            async fn $module() {
                let shop = Shop::new($crate::support::stage::Reached::InProcess).await;
                $module::story(&shop).await;
                shop.stage.finish();
            }
        )+

        #[tokio::test]
        async fn every_operation_is_called() {
            let calls = whole_story($crate::support::stage::Reached::InProcess).await;
            let spec = $crate::support::document::Spec::read(API);
            $crate::support::coverage::assert_every_operation(&spec, &calls, $count);
        }

        #[tokio::test]
        async fn the_same_over_tcp() {
            assert_eq!(whole_story($crate::support::stage::Reached::OverTcp).await.len(), $count);
        }
    };
}

pub(crate) use stories;
